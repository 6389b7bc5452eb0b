namespace Ledger.Server.Internal;

/// <summary>One thing said in English and in Chinese.</summary>
internal readonly record struct Sentence(string English, string Chinese);
