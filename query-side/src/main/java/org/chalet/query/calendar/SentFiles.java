package org.chalet.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.chalet.file.FileContents;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Attached files as browsers save them: never shown, whatever is in them. */
record SentFiles(FileContents contents) {
  ResponseEntity<Resource> send(AttachmentDocument file) throws IOException {
    InputStream bytes =
        contents
            .open(new AccountId(file.owner()), file.content(), 0, file.size())
            .orElseThrow(SentFiles::unknown);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.fileName(), UTF_8).build().toString())
        .header("Referrer-Policy", "no-referrer")
        .body(new InputStreamResource(bytes));
  }

  static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_ATTACHMENT, "no such file, or not for you");
  }
}
