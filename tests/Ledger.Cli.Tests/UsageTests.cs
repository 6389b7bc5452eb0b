namespace Ledger.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plann show 城口县")]
    [InlineData("plan")]
    [InlineData("plan sho 城口县 2021")]
    [InlineData("plan show")]
    [InlineData("plan show 城口县 2021 表1 more")]
    [InlineData("plan show 城口县 2021 --lst 表1")]
    [InlineData("plan import file.csv --region 城口县")]
    [InlineData("status -o yaml")]
    [InlineData("status -o")]
    [InlineData("status --server nowhere")]
    [InlineData("status --server ftp://127.0.0.1")]
    [InlineData("status --principal 王")]
    [InlineData("watch --from -1")]
    [InlineData("watch --from x")]
    [InlineData("watch --count 0")]
    [InlineData("indicator add 城口县")]
    [InlineData("indicator add 城口县/x --direction up")]
    [InlineData("target set a/b/2021 5 --attribute unknown")]
    [InlineData("target set a/b/2021 5 --effective-on 2022-13")]
    [InlineData("target set a/b/2021 5 --document d --dated 31.3.2022")]
    [InlineData("target set a/b/2021 5 --document d --sha256 12")]
    [InlineData("target set a/b/2021 5 --number 43")]
    [InlineData("actual report a/b/2021 5 --status rough")]
    [InlineData("plan import no-such.csv --region r --period 2021 --kind k --title t --issuer i --adopted-on 2021")]
    [InlineData("plan import f --region r --period soon --kind k --title t --issuer i --adopted-on 2021")]
    [InlineData("serve")]
    [InlineData("serve --data d --listen http://192.0.2.1:5080")]
    [InlineData("demo --server http://127.0.0.1:5080")]
    public async Task What_cannot_be_meant_ends_with_2_and_says_so(string line)
    {
        var run = await Run.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.Exit);
        Assert.Equal("", run.Out);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan sho", "show")]
    [InlineData("plann", "plan")]
    [InlineData("target revise a/b/2021 5 --reasn x", "--reason")]
    public async Task A_word_mistyped_is_met_with_the_nearest(string line, string meant) =>
        Assert.Contains(
            $"did you mean: {meant}", (await Run.Of(line.Split(' '))).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("-o", "json")]
    [InlineData("-o=json")]
    [InlineData("--output", "jsonl")]
    public async Task An_error_is_JSON_where_JSON_is_asked_for(params string[] format)
    {
        var run = await Run.Of(["target", "set", "a/b/2021", "5", "--attribute", "unknown", .. format]);

        Assert.Equal(2, run.Exit);
        Assert.Equal("USAGE", run.ErrorJson.GetProperty("code").GetString());
        Assert.Contains("'unknown'", run.ErrorJson.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["code", "reason", "message", "messageZh", "field", "nearest"],
            run.ErrorJson.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_Chinese_locale_puts_Chinese_first()
    {
        var run = await Run.InAsync(
            name => name == "LANG" ? "zh_CN.UTF-8" : null,
            "target", "set", "a/b/2021", "5", "--effective-on", "soon");

        Assert.StartsWith("错误：--effective-on 应为", run.Error, StringComparison.Ordinal);
        Assert.Contains("--effective-on is a day", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plan show")]
    [InlineData("plan import")]
    [InlineData("target revise")]
    [InlineData("actual report")]
    [InlineData("history")]
    [InlineData("watch")]
    [InlineData("serve")]
    public async Task Help_shows_an_example(string verb)
    {
        var run = await Run.Of([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.Exit);
        Assert.Contains("Example", run.Out, StringComparison.Ordinal);
        Assert.Contains("ledger ", run.Out, StringComparison.Ordinal);
    }
}
