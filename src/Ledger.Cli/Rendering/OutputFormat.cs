namespace Ledger.Cli.Rendering;

/// <summary>How a result is printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people; its form may change.</summary>
    Table,

    /// <summary>One indented document; a contract.</summary>
    Json,

    /// <summary>One line a document, and of a list one line an item; a contract.</summary>
    Jsonl,

    /// <summary>RFC 4180 with a header of the columns' keys.</summary>
    Csv,
}
