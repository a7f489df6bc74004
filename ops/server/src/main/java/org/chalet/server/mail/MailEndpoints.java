package org.chalet.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.chalet.command.mail.Mail;
import org.chalet.command.mail.MailPlace;
import org.chalet.command.mail.MailState;
import org.chalet.command.mail.Mails;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail that was kept here, waits, or could not be delivered, for the operator. */
@RestController
@RequestMapping("/ops/mails")
public class MailEndpoints {
  private static final int MOST = 1000;
  private static final String MESSAGE = "message/rfc822";

  private final Mails mails;
  private final MimeMessages messages;

  public MailEndpoints(Mails mails, MimeMessages messages) {
    this.mails = mails;
    this.messages = messages;
  }

  /**
   * How mail is doing.
   *
   * @param counts letters by state, with the first part; null with those that follow
   * @param problem why nothing goes out at present, or null
   * @param mails what waits in the order in which it goes out, what is done with the newest first
   * @param next pass it as {@code after} for the following part; null at the end
   */
  public record MailList(
      @Nullable Map<String, Integer> counts,
      @Nullable String problem,
      List<MailLine> mails,
      @Nullable String next) {}

  /**
   * @param id good until the mail changes its state, or is tried again
   * @param letter which texts
   * @param time when it was posted
   * @param tries how often its delivery was put off
   * @param problem what the last try met, or empty
   */
  public record MailLine(
      String id,
      String state,
      String letter,
      String to,
      String subject,
      Instant time,
      Instant expires,
      int tries,
      String problem) {
    static MailLine of(Mails.Seen seen) {
      Mail mail = seen.mail();
      return new MailLine(
          seen.key(),
          seen.state().token(),
          seen.letter(),
          mail.to().raw(),
          mail.subject(),
          mail.posted(),
          seen.expires(),
          seen.tries(),
          seen.problem());
    }
  }

  /** A mail with what it says. */
  public record WholeMail(MailLine mail, String language, String text, String html) {}

  @GetMapping
  MailList list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    List<MailState> wanted = state == null ? List.of(MailState.values()) : List.of(stateOf(state));
    @Nullable MailPlace place = after == null ? null : placeOf(after, wanted);
    Mails.Part part = mails.part(wanted, place, Math.clamp(limit, 1, MOST));
    @Nullable MailPlace next = part.next();
    return new MailList(
        place == null ? counts() : null,
        mails.problem(),
        part.mails().stream().map(MailLine::of).toList(),
        next == null ? null : next.token());
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(MailState.values()).forEach(one -> counts.put(one.token(), mails.count(one)));
    return counts;
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  WholeMail read(@PathVariable String id) {
    Mails.Seen seen = find(id);
    Mail mail = seen.mail();
    return new WholeMail(MailLine.of(seen), mail.language(), mail.text(), mail.html());
  }

  @GetMapping(path = "/{id}", produces = MESSAGE)
  byte[] readMessage(@PathVariable String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      messages.of(find(id).mail(), Session.getInstance(new Properties())).writeTo(bytes);
    } catch (MessagingException e) {
      throw new Rejected(ErrorCode.NOT_FOUND, "no message can be made of this mail");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Mails.Seen find(String id) {
    return mails
        .find(id)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such mail any more"));
  }

  private static MailState stateOf(String token) {
    return MailState.of(token.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new Rejected(ErrorCode.INVALID_VALUE, "no mail is in such a state"));
  }

  private static MailPlace placeOf(String after, List<MailState> wanted) {
    return MailPlace.of(after)
        .filter(place -> wanted.contains(place.state()))
        .orElseThrow(() -> new Rejected(ErrorCode.INVALID_VALUE, "after is what next said before"));
  }
}
