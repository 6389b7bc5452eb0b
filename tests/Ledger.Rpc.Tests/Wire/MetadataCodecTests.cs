using FsCheck;
using FsCheck.Fluent;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Ledger.Rpc.Tests.Wire;

public sealed class MetadataCodecTests
{
    [Theory]
    [InlineData("AQI", new byte[] { 1, 2 })]
    [InlineData("AQI=", new byte[] { 1, 2 })]
    [InlineData("AQ==", new byte[] { 1 })]
    [InlineData("AQ", new byte[] { 1 })]
    [InlineData("", new byte[0])]
    public void Base64_is_read_with_and_without_padding(string text, byte[] expected) =>
        Assert.Equal(expected, MetadataCodec.DecodeBinary(text));

    [Theory]
    [InlineData("A")]
    [InlineData("A===")]
    [InlineData("!!!!")]
    [InlineData("城口城口")]
    public void What_is_not_base64_is_refused(string text) => Assert.Null(MetadataCodec.DecodeBinary(text));

    [Fact]
    public void Any_bytes_come_back_and_are_sent_without_padding() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<byte[]>(bytes =>
        {
            var encoded = MetadataCodec.EncodeBinary(bytes);
            Assert.DoesNotContain('=', encoded);
            Assert.Equal(bytes, MetadataCodec.DecodeBinary(encoded));
        }));

    [Fact]
    public void Several_binary_values_may_be_joined_by_commas()
    {
        var metadata = new Metadata();
        MetadataCodec.Add(metadata, "x-bin", "AQ==, Ag,Aw");

        Assert.Equal([[1], [2], [3]], metadata.GetAll("x-bin").Select(each => each.ValueBytes));
    }

    [Fact]
    public void A_binary_value_that_is_not_base64_is_an_error() =>
        Assert.Equal(
            StatusCode.Internal,
            Assert.Throws<RpcException>(() => MetadataCodec.Add([], "x-bin", "!")).StatusCode);

    [Theory]
    [InlineData("grpc-status", true)]
    [InlineData("grpc-anything", true)]
    [InlineData(":path", true)]
    [InlineData("content-type", true)]
    [InlineData("te", true)]
    [InlineData("grpc-status-details-bin", false)]
    [InlineData("authorization", false)]
    [InlineData("x-request-id", false)]
    public void The_names_of_the_protocol_are_reserved(string name, bool isReserved) =>
        Assert.Equal(isReserved, MetadataCodec.IsReserved(name));

    [Theory]
    [InlineData("城")]
    [InlineData("a\nb")]
    public void A_text_outside_printable_ASCII_is_not_sent(string value) =>
        Assert.Throws<RpcException>(() => MetadataCodec.Encode(new Metadata.Entry("x", value)));
}
