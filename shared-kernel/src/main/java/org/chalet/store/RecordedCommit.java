package org.chalet.store;

/**
 * A commit as the log keeps it, for those who check the chain.
 *
 * @param firstPosition of its first event
 * @param previousHash hash of the commit before it; 32 zero bytes for the first
 * @param hash SHA-256 of the previous hash and the commit's canonical bytes, as stored
 */
public record RecordedCommit(long firstPosition, Commit commit, byte[] previousHash, byte[] hash) {
  public long lastPosition() {
    return firstPosition + commit.events().size() - 1;
  }
}
