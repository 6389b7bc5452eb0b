using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ledger.Codec.Tests;

/// <summary>
/// The bytes of every kind of event, as they were stored first: what is written today is the same, and what was written
/// then can be read.
/// A new kind gets its file from a run with <c>LEDGER_GOLDEN=write</c>; a file that is there is never written again.
/// </summary>
public sealed partial class GoldenTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "Golden");

    public static TheoryData<string> StoredNames =>
        [.. V1.StoredEvent.Descriptor.Oneofs.Single(oneof => oneof.Name == "fact").Fields.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(StoredNames))]
    public void Every_kind_of_fact_has_a_sample_of_that_kind(string name)
    {
        var stored = EventCodec.ToWire(Samples.ByStoredName[name]);

        Assert.Equal(name, V1.StoredEvent.Descriptor.FindFieldByNumber((int)stored.FactCase).Name);
    }

    [Theory]
    [MemberData(nameof(StoredNames))]
    public void Every_kind_of_fact_is_stored_and_read_as_it_was_first(string name)
    {
        var path = Path.Combine(Folder, $"{name}.v1.hex");
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("LEDGER_GOLDEN") == "write")
            Write(path, EventCodec.Encode(Samples.ByStoredName[name]));
        Assert.True(
            File.Exists(path), $"{name} has no golden file: run with LEDGER_GOLDEN=write and keep what it writes");

        var golden = Read(path);

        Assert.Equal(
            Convert.ToHexStringLower(golden), Convert.ToHexStringLower(EventCodec.Encode(Samples.ByStoredName[name])));
        Assert.Equal(Samples.ByStoredName[name], EventCodec.Decode(golden));
    }

    [Fact]
    public void Every_golden_file_can_still_be_read_and_belongs_to_a_kind()
    {
        var files = Directory.GetFiles(Folder, "*.hex");

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = FileName().Match(Path.GetFileName(file));
            Assert.True(name.Success, $"{file} is not named for a kind and a version");
            var stored = V1.StoredEvent.Parser.ParseFrom(Read(file));
            Assert.Equal(
                name.Groups["kind"].Value, V1.StoredEvent.Descriptor.FindFieldByNumber((int)stored.FactCase).Name);
            Assert.Equal(stored.Position, EventCodec.ToDomain(stored).Position);
        }
    }

    private static byte[] Read(string path) =>
        Convert.FromHexString(string.Concat(File.ReadAllText(path).Where(c => !char.IsWhiteSpace(c))));

    private static void Write(string path, byte[] bytes)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        foreach (var line in Convert.ToHexStringLower(bytes).Chunk(64))
            file.Write(new string(line) + "\n");
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^(?<kind>[a-z_]+)\.v[0-9]+\.hex$")]
    private static partial Regex FileName();
}
