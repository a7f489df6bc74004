package org.chalet.server.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a mail server hands over mails about meetings, with a token of its own. */
@RestController
@RequestMapping("/ops/meetings")
public class MeetingMailEndpoint {
  private static final int LARGEST = 10 * 1024 * 1024;
  private final IncomingMeetings incoming;

  public MeetingMailEndpoint(IncomingMeetings incoming) {
    this.incoming = incoming;
  }

  /** What became of a mail. */
  public record Answer(List<IncomingMeetings.Taken> recipients) {}

  @PostMapping(path = "/mails", consumes = "message/rfc822")
  Answer take(
      @RequestParam(required = false) @Nullable String recipient, HttpServletRequest request)
      throws IOException {
    MeetingMail mail = MeetingMail.read(body(request));
    EmailAddress to = recipient == null ? null : new EmailAddress(recipient);
    return new Answer(incoming.take(mail, to, "POST /ops/meetings/mails"));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new Rejected(ErrorCode.TOO_LARGE, "a mail has at most " + LARGEST + " bytes");
      }
      return body;
    }
  }
}
