using System.CommandLine;
using Google.Protobuf;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary>What commands carry beside their content: on which document, from when, why, under which id.</summary>
internal sealed class SubmissionOptions
{
    private const int Sha256Bytes = 32;

    private readonly Option<string?> _reason = Options.Text(
        "--reason", "TEXT", "Why; required for revise, correct, withdraw and retract");

    private readonly Option<string?> _document = Options.Text(
        "--document", "TITLE", "The title of the document that says so");

    private readonly Option<string?> _number = Options.Text(
        "--number", "NUMBER", "The document's own number: 城府办发〔2022〕43号");

    private readonly Option<string?> _issuer = Options.Text("--issuer", "NAME", "Who issued the document");

    private readonly Option<string?> _dated = Options.Text(
        "--dated", "DATE", "The document's date: 2022-03-31, 2022-03 or 2022");

    private readonly Option<string?> _place = Options.Text("--place", "TEXT", "The place in the document: 表1 第3行");

    private readonly Option<string?> _sha256 = Options.Text(
        "--sha256", "HEX", "SHA-256 of the document's file, 64 hex digits");

    private readonly Option<string?> _keptAt = Options.Text(
        "--kept-at", "TEXT", "Where the document is kept: an address or a shelf mark");

    private readonly Option<string?> _effectiveOn = Options.Text(
        "--effective-on", "DATE", "The day of the decision or of the document: 2022-03-31, 2022-03 or 2022; ~ in front "
            + "when assumed. Default: --dated; without it today, assumed");

    private readonly Option<string?> _etag = Options.Text(
        "--etag", "ETAG", "The etag that you have seen; refused if anything was recorded since");

    private readonly Option<string?> _requestId = Options.Text(
        "--request-id", "ID", "Repeat a command under its id, and it is recorded once. Default: a new UUID");

    private readonly Option<bool> _dryRun = Options.Switch("--dry-run", "Let the server check it and record nothing");

    /// <summary>The options of a command about figures.</summary>
    public Symbol[] All =>
    [
        _reason, _document, _number, _issuer, _dated, _place, _sha256, _keptAt,
        _effectiveOn, _etag, _requestId, _dryRun,
    ];

    /// <summary>The options of a command that registers.</summary>
    public Symbol[] Registering =>
        [_document, _number, _issuer, _dated, _place, _sha256, _keptAt, _effectiveOn, _requestId, _dryRun];

    /// <summary>The submission; its request id is made here, before anything is sent.</summary>
    public Submission Of(Call call)
    {
        var requestId = call.Get(_requestId);
        return new Submission
        {
            RequestId = requestId.Length > 0 ? requestId : Guid.NewGuid().ToString(),
            ValidateOnly = call.Has(_dryRun),
            Etag = call.Get(_etag),
            EffectiveOn = Days.ToWire(call.Get(_effectiveOn), _effectiveOn.Name),
            Evidence = Evidence(call),
            Reason = call.Get(_reason),
        };
    }

    private Evidence? Evidence(Call call)
    {
        var title = call.Get(_document);
        var place = call.Get(_place);
        if (title.Length == 0)
        {
            RefuseWithoutDocument(call, _number, _issuer, _dated, _sha256, _keptAt);
            return place.Length == 0 ? null : new Evidence { Place = place };
        }

        return new Evidence
        {
            Document = new SourceDocument
            {
                Title = title,
                Number = call.Get(_number),
                Issuer = call.Get(_issuer),
                Dated = Days.ToWire(call.Get(_dated), _dated.Name),
                Sha256 = Sha256(call),
                KeptAt = call.Get(_keptAt),
            },
            Place = place,
        };
    }

    private static void RefuseWithoutDocument(Call call, params Option<string?>[] options)
    {
        if (options.FirstOrDefault(option => call.Get(option).Length > 0) is { } option)
        {
            throw new UsageException(
                option.Name, $"{option.Name} describes a document: give its title with --document.",
                $"{option.Name} 描述的是文件，请用 --document 给出文件标题。");
        }
    }

    private ByteString Sha256(Call call)
    {
        var text = call.Get(_sha256);
        if (text.Length == 0)
            return ByteString.Empty;
        if (text.Length != Sha256Bytes * 2 || !text.All(char.IsAsciiHexDigit))
            throw new UsageException(_sha256.Name, "--sha256 is 64 hex digits.", "--sha256 应为 64 位十六进制数字。");
        return ByteString.CopyFrom(Convert.FromHexString(text));
    }
}
