package org.chalet.command.contact.person;

import java.util.List;
import org.chalet.command.rest.Answers;
import org.chalet.contact.CardStored;
import org.chalet.kernel.message.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to edits of cards. */
final class Edited {
  private Edited() {}

  /** With the ETag of the one card that was edited. */
  static ResponseEntity<Void> answer(Receipt receipt) {
    String etag = ((CardStored) receipt.as(List.class).getFirst()).etag();
    return Answers.of(receipt, HttpStatus.NO_CONTENT).eTag(etag).build();
  }
}
