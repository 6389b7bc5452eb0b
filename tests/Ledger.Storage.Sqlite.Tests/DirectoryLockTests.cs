namespace Ledger.Storage.Sqlite.Tests;

public sealed class DirectoryLockTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();
    private readonly CancellationTokenSource _bound = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        _bound.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void A_directory_is_held_once_and_again_when_it_was_let_go()
    {
        var directory = Path.Combine(_scratch.Path, "data");
        using (DirectoryLock.Take(directory))
        {
            var refused = Assert.Throws<DirectoryInUseException>(() => DirectoryLock.Take(directory));
            Assert.Equal((directory, Environment.ProcessId), (refused.Directory, refused.Holder));
            using var other = DirectoryLock.Take(Path.Combine(_scratch.Path, "other"));
        }
        var again = DirectoryLock.Take(directory);
        again.Dispose();
        again.Dispose();
        using var last = DirectoryLock.Take(directory);
        Assert.Throws<DirectoryInUseException>(() => DirectoryLock.Take(directory));
    }

    [Fact]
    public async Task Another_process_that_holds_the_directory_is_named_and_its_lock_dies_with_it()
    {
        using var child = Child.Holding(_scratch.Path);
        Assert.Equal("held", await child.LineAsync(_bound.Token));
        var refused = Assert.Throws<DirectoryInUseException>(() => DirectoryLock.Take(_scratch.Path));
        Assert.Contains(_scratch.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"process {child.Id}", refused.Message, StringComparison.Ordinal);

        await child.KillAsync(_bound.Token);
        using var taken = DirectoryLock.Take(_scratch.Path);
        var own = Assert.Throws<DirectoryInUseException>(() => DirectoryLock.Take(_scratch.Path));
        Assert.Equal(Environment.ProcessId, own.Holder);
    }
}
