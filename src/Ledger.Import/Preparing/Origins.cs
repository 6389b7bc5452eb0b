namespace Ledger.Import.Preparing;

/// <summary>Which column of the table each field of a request was filled from.</summary>
internal sealed class Origins(PlanTable table)
{
    private const string Place = "submission.evidence.place";

    /// <summary>Stands for the command as a whole: what a refusal that names no field is about.</summary>
    private const string Whole = "";

    public ImportOrigin OfFile { get; } = new(table.FileName, 0, new Dictionary<string, string>());

    public ImportOrigin OfDepartment(PlanRow row) => Of(
        row,
        (Whole, PlanColumn.Departments),
        ("display_name", PlanColumn.Departments), ("code", PlanColumn.Departments));

    public ImportOrigin OfIndicator(PlanRow row) => Of(
        row,
        (Whole, PlanColumn.Indicator),
        ("code", row.Has(PlanColumn.Code) ? PlanColumn.Code : PlanColumn.Indicator),
        ("display_name", PlanColumn.Indicator),
        ("unit", row.Has(PlanColumn.Unit) ? PlanColumn.Unit : PlanColumn.Indicator),
        ("direction", PlanColumn.Better));

    public ImportOrigin OfLine(PlanRow row) => Of(
        row,
        (Whole, PlanColumn.Indicator),
        ("line", PlanColumn.Serial), ("serial", PlanColumn.Serial), ("parent", PlanColumn.Parent),
        ("section", PlanColumn.Section), ("display_name", PlanColumn.Indicator),
        ("indicator", row.Has(PlanColumn.Code) ? PlanColumn.Code : PlanColumn.Indicator),
        ("responsibilities", PlanColumn.Departments), ("note", PlanColumn.Note));

    public ImportOrigin OfTarget(PlanRow row) => Of(
        row,
        (Whole, PlanColumn.Target),
        ("name", PlanColumn.Indicator), ("line", PlanColumn.Serial), ("target", PlanColumn.Target),
        ("target.aspired_wording", PlanColumn.Aspired), ("target.attribute", PlanColumn.Attribute));

    public ImportOrigin OfActual(PlanRow row) => Of(
        row,
        (Whole, PlanColumn.Actual),
        ("name", PlanColumn.Indicator), ("actual", PlanColumn.Actual), ("actual.through", PlanColumn.Through),
        ("actual.status", PlanColumn.Status), ("actual.note", PlanColumn.Note));

    private ImportOrigin Of(PlanRow row, params (string Field, PlanColumn Column)[] fields) => new(
        table.FileName, row.Number,
        fields.Append((Field: Place, Column: PlanColumn.Place))
            .ToDictionary(field => field.Field, field => table.HeaderOf(field.Column), StringComparer.Ordinal));
}
