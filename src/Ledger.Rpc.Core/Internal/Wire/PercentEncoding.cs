using System.Buffers;
using System.Text;

namespace Ledger.Rpc.Wire;

/// <summary>
/// The <c>grpc-message</c> trailer: UTF-8, where every byte outside 0x20–0x7E and the percent sign itself is
/// <c>%XX</c>. Decoding never fails: what is not an escape stays as it is (PROTOCOL-HTTP2, "Percent-Encoded").
/// </summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7F - 0x20).Select(each => (char)each).Where(each => each != '%')]);

    public static string Encode(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        if (first < 0)
            return text;

        var encoded = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var each in Encoding.UTF8.GetBytes(text, first, text.Length - first))
        {
            if (Plain.Contains((char)each))
                encoded.Append((char)each);
            else
                encoded.Append('%').Append(HexDigit(each >> 4)).Append(HexDigit(each & 0xF));
        }

        return encoded.ToString();
    }

    public static string Decode(string value)
    {
        if (!value.Contains('%', StringComparison.Ordinal))
            return value;

        var bytes = new ArrayBufferWriter<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length
                && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
            {
                bytes.GetSpan(1)[0] = (byte)((HexValue(value[i + 1]) << 4) | HexValue(value[i + 2]));
                bytes.Advance(1);
                i += 2;
            }
            else
            {
                bytes.Advance(Encoding.UTF8.GetBytes(value.AsSpan(i, 1), bytes.GetSpan(3)));
            }
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
