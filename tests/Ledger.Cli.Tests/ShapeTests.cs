using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.V1;

namespace Ledger.Cli.Tests;

/// <summary>JSON is a contract: what stands here in full is not renamed and not dropped.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void A_board_line_has_every_field_also_where_it_says_nothing() =>
        Assert.Equal(
            """
            {"line":"9","kind":null,"serial":null,"section":null,"indicator":"金融业","ref":null,"unit":null,
            "direction":null,"directionAssumed":false,"target":null,"aspired":null,"modality":null,
            "attribute":null,"targetVersions":0,"previous":null,"actual":null,"status":null,"through":null,
            "declaration":null,"verdict":null,"basis":null,"reason":null,"margin":null,"marginUnit":null,
            "completion":null,"parts":[],"responsibilities":[],"place":null,"note":null}
            """.ReplaceLineEndings(""),
            OneLine(BoardLineShape.Of(new BoardLine { Line = "9", DisplayName = "金融业" })));

    [Fact]
    public void A_board_line_says_what_was_asked_reached_and_found()
    {
        var line = BoardLineShape.Of(Missed());

        Assert.Equal(("5", "4", "estimated"), (line.Target, line.Actual, line.Status));
        Assert.Equal(("missed", "computed", "compared"), (line.Verdict, line.Basis, line.Reason));
        Assert.Equal(("-1.0", "个百分点", "80.0"), (line.Margin, line.MarginUnit, line.Completion));
        Assert.Equal(("serial", "anticipatory"), (line.Kind, line.Attribute));
    }

    [Fact]
    public void A_figure_in_another_unit_names_it()
    {
        var line = Missed();
        line.Actual.Actual.Value.Figure = new ActualValue.Types.Figure
        {
            Value = new Quantity { Value = "34000", Unit = "万元" },
            Bound = FigureBound.AtLeast,
        };

        Assert.Equal("34000万元以上", BoardLineShape.Of(line).Actual);
    }

    [Fact]
    public void A_receipt_has_the_request_id() =>
        Assert.Equal(
            """
            {"subject":"regions/chengkou","requestId":"r-1","dryRun":false,"recorded":true,"repeated":false,
            "firstPosition":41,"lastPosition":42,"minPosition":43,"etag":"42",
            "warnings":[{"code":"DIRECTION_CONTRADICTED","message":"look","messageZh":null}]}
            """.ReplaceLineEndings(""),
            OneLine(ReceiptShape.Of(
                new Receipt
                {
                    Subject = "regions/chengkou",
                    FirstPosition = 41,
                    LastPosition = 42,
                    MinPosition = 43,
                    Etag = "42",
                    Warnings = { new Warning { Code = "DIRECTION_CONTRADICTED", Message = "look" } },
                },
                new Submission { RequestId = "r-1" })));

    [Fact]
    public void An_event_says_who_when_on_which_document_and_from_what_to_what() =>
        Assert.Equal(
            """
            {"position":7,"recordedAt":"2026-11-21T20:58:08.123Z","effectiveOn":"2022-09","assumed":true,
            "principal":"clerk","authentication":"claimed","kind":"target-revised",
            "subject":"regions/chengkou/indicators/gdp/periods/2022","region":"城口县","indicator":"地区生产总值增速",
            "before":"6左右","after":"4左右","reason":"疫情","document":{"title":"通知","number":"城府发〔2022〕1号",
            "issuer":null,"date":"2022-09-30","dateAssumed":false,"sha256":"ff","keptAt":null},"place":"第一条",
            "requestId":"r-1","importId":null}
            """.ReplaceLineEndings(""),
            OneLine(EventShape.Of(Revision())));

    [Fact]
    public void Indented_JSON_leaves_Chinese_as_it_is() =>
        Assert.Equal(
            """
            {
              "name": "regions/chengkou",
              "displayName": "城口县",
              "parent": null,
              "aliases": []
            }
            """,
            JsonText.Of(new RegionShape("regions/chengkou", "城口县", null, []), indented: true));

    private static string OneLine(object shape) => JsonText.Of(shape, indented: false);

    private static BoardLine Missed() => new()
    {
        Line = "3",
        Kind = PlanLineKind.Serial,
        Serial = "3",
        DisplayName = "规上工业增加值增速",
        Unit = "%",
        Target = new TargetVersion { Target = new Target { Wording = "5", Attribute = TargetAttribute.Anticipatory } },
        Actual = new ActualVersion
        {
            Actual = new Actual
            {
                Status = ActualStatus.Estimated,
                Value = new ActualValue
                {
                    Figure = new ActualValue.Types.Figure
                    {
                        Value = new Quantity { Value = "4", Unit = "%" },
                        Bound = FigureBound.Exact,
                    },
                },
            },
        },
        Verdict = new Verdict
        {
            Outcome = Outcome.Missed,
            Basis = VerdictBasis.Computed,
            Reason = VerdictReason.Compared,
            Margin = new Quantity { Value = "-1", Unit = "个百分点" },
            Completion = "80.0",
        },
    };

    private static HistoryEntry Revision() => new()
    {
        Event = new StoredEvent
        {
            Position = 7,
            RecordedAt = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(
                new DateTimeOffset(2026, 11, 21, 20, 58, 8, 123, TimeSpan.Zero)),
            EffectiveOn = new EffectiveDay { Day = "2022-09-01", Precision = DatePrecision.Month, Assumed = true },
            Principal = new Principal { Id = "clerk", Authentication = Authentication.Claimed },
            RequestId = "r-1",
            Subject = "regions/chengkou/indicators/gdp/periods/2022",
            Reason = "疫情",
            Evidence = new Evidence
            {
                Document = new SourceDocument
                {
                    Title = "通知",
                    Number = "城府发〔2022〕1号",
                    Dated = new EffectiveDay { Day = "2022-09-30", Precision = DatePrecision.Day },
                    Sha256 = Google.Protobuf.ByteString.CopyFrom(0xff),
                },
                Place = "第一条",
            },
            TargetRevised = new TargetRevised(),
        },
        RegionDisplayName = "城口县",
        SubjectDisplayName = "地区生产总值增速",
        Before = "6左右",
        After = "4左右",
    };
}
