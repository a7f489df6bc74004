package org.chalet.store;

class InMemorySecretVaultTest implements SecretVaultContract {
  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);

  @Override
  public SecretVault vault() {
    return vault;
  }

  @Override
  public TestClock clock() {
    return clock;
  }
}
