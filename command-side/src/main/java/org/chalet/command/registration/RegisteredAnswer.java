package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import org.chalet.command.rest.Answers;
import org.chalet.identity.Registered;
import org.chalet.kernel.message.Receipt;
import org.springframework.http.ResponseEntity;

/** What was opened: ids with their kind. */
@Schema(name = "RegisterAccountAnswer")
record RegisteredAnswer(String account, String organization, String calendar, String addressBook) {
  static ResponseEntity<RegisteredAnswer> of(Receipt receipt) {
    Registered made = receipt.as(Registered.class);
    return Answers.created(
        receipt,
        "/api/accounts/" + made.account().local(),
        new RegisteredAnswer(
            made.account().raw(),
            made.organization().raw(),
            made.calendar().raw(),
            made.addressBook().raw()));
  }
}
