package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.chalet.command.Story;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.PutCard;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;

/** Anna's address book; Bob has one of his own. */
abstract class CardStory {
  static final AccountId ANNA = AccountId.ofLocal("anna");
  static final AccountId BOB = AccountId.ofLocal("bob");

  final Story story = new Story();
  final AddressBookId book = story.registered("anna").addressBook();

  CardStory() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  PutCard put(String name, String text) {
    return new PutCard(book, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }

  DeleteCard delete(String name) {
    return new DeleteCard(book, new ResourceName(name), Precondition.NONE);
  }

  static String card(String uid, String name, String... lines) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
        + uid
        + "\r\nFN:"
        + name
        + "\r\nN:"
        + name
        + ";;;;\r\n"
        + String.join("", Arrays.stream(lines).map(line -> line + "\r\n").toList())
        + "END:VCARD\r\n";
  }
}
