package org.chalet.store;

class InMemoryViewStoreTest implements ViewStoreContract, ScanContract, TextScanContract {
  private final InMemoryViewStore views = new InMemoryViewStore();

  @Override
  public ViewStore views() {
    return views;
  }
}
