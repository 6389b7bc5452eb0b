using Ledger.Cli.Rendering;

namespace Ledger.Cli.Tests;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("he said \"no\"", "\"he said \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" blank", "\" blank\"")]
    [InlineData("城口县，重庆市", "城口县，重庆市")]
    [InlineData(null, "")]
    public void A_field_is_quoted_where_it_has_to_be(string? text, string field) =>
        Assert.Equal($"{field},x", CsvText.Row([text, "x"]));

    [Fact]
    public void The_header_has_the_columns_keys() =>
        Assert.Equal("displayName,unit", CsvText.Header([new("displayName", "Name", "名称"), new("unit", "Unit", "单位")]));
}
