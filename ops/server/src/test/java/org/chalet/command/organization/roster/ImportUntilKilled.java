package org.chalet.command.organization.roster;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.server.organization.Embedded;

/**
 * A process that goes on with an import, and says a line as soon as it works. It keeps letters and
 * carries none, and ends by itself when nobody reads.
 */
final class ImportUntilKilled {
  private ImportUntilKilled() {}

  /** Directory, organization, account and import. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    OrganizationId house = new OrganizationId(arguments[1]);
    AccountId by = new AccountId(arguments[2]);
    try (Embedded embedded = new Embedded(directory)) {
      embedded.mail(new Addressees());
      try (Rosters rosters = RosterImportTest.rosters(embedded)) {
        int done = rosters.one(house, by, arguments[3]).done();
        CountDownLatch never = new CountDownLatch(1);
        rosters.start();
        while (rosters.one(house, by, arguments[3]).done() == done) {
          boolean unused = never.await(1, TimeUnit.MILLISECONDS);
        }
        while (!System.out.checkError()) {
          System.out.println(rosters.one(house, by, arguments[3]).done());
        }
      }
    }
  }
}
