namespace Ledger.Server.Tests.BadInput;

/// <summary>A method with its cases, whatever its request is.</summary>
internal interface IRpc
{
    string Method { get; }

    IReadOnlyList<BadCase> Cases { get; }

    Task CallValidAsync(TestLedger ledger);
}
