using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Ledger.Codec.Tests;

public sealed class CanonicalFormTests
{
    private static readonly string[] Ignored = ["request_id", "etag", "validate_only"];

    public static TheoryData<string> Commands =>
        [.. V1.Command.Descriptor.Oneofs.Single().Fields.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_field_of_a_command_counts_but_those_that_say_how_it_is_asked(string name)
    {
        var field = V1.Command.Descriptor.FindFieldByName(name);
        var full = new V1.Command();
        field.Accessor.SetValue(full, Filled(field.MessageType, 0));
        var hash = CanonicalForm.Sha256(full);
        var changed = 0;

        foreach (var path in Paths(field.MessageType, 0))
        {
            var other = full.Clone();
            Clear((IMessage)field.Accessor.GetValue(other), path);
            var isIgnored = path.Length == 2 && path[0].Name == "submission" && Ignored.Contains(path[1].Name);
            var steps = string.Join('.', path.Select(step => step.Name));
            Assert.True(
                CanonicalForm.Sha256(other) == hash == isIgnored,
                $"{name}.{steps} {(isIgnored ? "counts" : "does not count")}");
            changed++;
        }

        Assert.True(changed > Ignored.Length, "there are fields");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_submission_and_is_read(string name)
    {
        var field = V1.Command.Descriptor.FindFieldByName(name);
        var command = new V1.Command();
        var request = field.MessageType.Parser.ParseFrom(ByteString.Empty);
        field.Accessor.SetValue(command, request);
        Assert.Null(Submissions.Of(command));

        field.MessageType.FindFieldByName("submission")
            .Accessor.SetValue(request, new V1.Submission { RequestId = "r-1" });

        Assert.Equal("r-1", Submissions.Of(command)!.RequestId);
    }

    [Fact]
    public void Hashing_leaves_the_command_as_it_is()
    {
        var command =
            new V1.Command { AdoptPlan = new() { Plan = "城口县/2022", Submission = new() { RequestId = "r-1" } } };

        Assert.Matches("^[0-9a-f]{64}$", CanonicalForm.Sha256(command));
        Assert.Equal("r-1", command.AdoptPlan.Submission.RequestId);
    }

    [Fact]
    public void The_same_content_is_the_same_command_for_ever()
    {
        var command = new V1.Command
        {
            ReportActual =
                new() { Name = "城口县/地区生产总值增速/2022", Actual = new() { Wording = "7%", Through = "2022-12-31" } },
        };

        Assert.Equal("0f1e4bb37e488c684e47626b9e5d784b668ed2a3222a9983bebd06060b5278f7", CanonicalForm.Sha256(command));
    }

    /// <summary>A message with something other than the default in every field; of a oneof, in its first.</summary>
    private static IMessage Filled(MessageDescriptor type, int depth)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in Set(type, depth))
        {
            if (field.IsRepeated)
                ((System.Collections.IList)field.Accessor.GetValue(message)).Add(Value(field, depth));
            else
                field.Accessor.SetValue(message, Value(field, depth));
        }

        return message;
    }

    private static object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => "值",
        FieldType.Bool => true,
        FieldType.Int32 => 7,
        FieldType.Int64 => 7L,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 1),
        FieldType.Bytes => ByteString.CopyFromUtf8("值"),
        FieldType.Message => Filled(field.MessageType, depth + 1),
        _ => throw new InvalidOperationException($"no value for {field.FullName}"),
    };

    private static IEnumerable<FieldDescriptor> Set(MessageDescriptor type, int depth) =>
        type.Fields.InDeclarationOrder()
        .Where(field => depth < 6 && (field.RealContainingOneof is not { } oneof || oneof.Fields[0] == field));

    private static IEnumerable<FieldDescriptor[]> Paths(MessageDescriptor type, int depth)
    {
        foreach (var field in Set(type, depth))
        {
            yield return [field];
            if (field.FieldType != FieldType.Message || field.IsRepeated)
                continue;
            foreach (var path in Paths(field.MessageType, depth + 1))
                yield return [field, .. path];
        }
    }

    private static void Clear(IMessage message, FieldDescriptor[] path)
    {
        foreach (var step in path[..^1])
            message = (IMessage)step.Accessor.GetValue(message);
        path[^1].Accessor.Clear(message);
    }
}
