using Google.Protobuf;
using Ledger.V1;

namespace Ledger.Server.Tests.BadInput;

/// <summary>What can be wrong with a submission, whatever the command.</summary>
internal static class Submissions
{
    public static IEnumerable<(string Title, Action<Submission> Spoil, Why Why, string Field)> All =>
    [
        ("request id with a blank", s => s.RequestId = "a b", Why.Malformed, "submission.request_id"),
        ("request id in Chinese", s => s.RequestId = "请求", Why.Malformed, "submission.request_id"),
        ("request id too long", s => s.RequestId = new string('a', 65), Why.Malformed, "submission.request_id"),
        ("import id with a slash", s => s.ImportId = "a/b", Why.Malformed, "submission.import_id"),
        ("reason with a control character", s => s.Reason = "a\0b", Why.Malformed, "submission.reason"),
        ("reason too long", s => s.Reason = new string('因', 2_001), Why.Malformed, "submission.reason"),
        ("etag that is none", s => s.Etag = "abc", Why.Malformed, "submission.etag"),
        ("etag below 0", s => s.Etag = "-5", Why.Malformed, "submission.etag"),
        ("etag with a blank", s => s.Etag = " 5", Why.Malformed, "submission.etag"),
        ("etag too large", s => s.Etag = "99999999999999999999", Why.Malformed, "submission.etag"),
        ("no day", s => s.EffectiveOn = new EffectiveDay(), Why.Malformed, "submission.effective_on.day"),
        ("a day that is none", s => s.EffectiveOn = new EffectiveDay { Day = "2022-02-30" }, Why.Malformed,
            "submission.effective_on.day"),
        ("a day too late", s => s.EffectiveOn = new EffectiveDay { Day = "2300-01-01" }, Why.Malformed,
            "submission.effective_on.day"),
        ("a day in words", s => s.EffectiveOn = new EffectiveDay { Day = "2022年1月1日" }, Why.Malformed,
            "submission.effective_on.day"),
        ("a precision that is unknown",
            s => s.EffectiveOn = new EffectiveDay { Day = "2022-01-01", Precision = (DatePrecision)99 }, Why.Malformed,
            "submission.effective_on.precision"),
        ("a document without a title",
            s => s.Evidence = new Evidence { Document = new SourceDocument { Number = "1" } },
            Why.Missing, "submission.evidence.document.title"),
        ("a document with half a hash",
            s => s.Evidence = new Evidence
            {
                Document = new SourceDocument { Title = "报告", Sha256 = ByteString.CopyFrom(new byte[31]) },
            },
            Why.Malformed, "submission.evidence.document.sha256"),
        ("a document of no day",
            s => s.Evidence = new Evidence
            {
                Document = new SourceDocument { Title = "报告", Dated = new EffectiveDay { Day = "x" } },
            },
            Why.Malformed, "submission.evidence.document.dated.day"),
        ("a place too long", s => s.Evidence = new Evidence { Place = new string('页', 201) }, Why.Malformed,
            "submission.evidence.place"),
    ];
}
