package org.chalet.store;

/** The double keeps the contract as well. */
class InMemoryBlobStoreTest implements BlobStoreContract {
  private final BlobStore blobs = new InMemoryBlobStore();

  @Override
  public BlobStore blobs() {
    return blobs;
  }
}
