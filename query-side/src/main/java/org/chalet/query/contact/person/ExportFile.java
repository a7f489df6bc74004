package org.chalet.query.contact.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;
import org.chalet.vcard.VCards;
import org.chalet.vcard.contact.Contacts;
import org.chalet.vcard.contact.GroupCard;
import org.jspecify.annotations.Nullable;

/** A file of contacts in one format. */
sealed interface ExportFile {
  String type();

  String name();

  default void begin(OutputStream out) throws IOException {}

  void card(byte[] text, OutputStream out) throws IOException;

  /** Refuses INVALID_VALUE. */
  static ExportFile of(@Nullable String format, @Nullable String version, @Nullable String layout) {
    return switch (Objects.requireNonNullElse(format, "vcard")) {
      case "vcard" -> Cards.of(version);
      case "csv" -> new Csv(CsvLayout.of(Objects.requireNonNullElse(layout, "google")));
      default -> throw new Rejected(ErrorCode.INVALID_VALUE, "a format is vcard or csv");
    };
  }

  /**
   * @param version null for as they are stored
   */
  record Cards(@Nullable String version) implements ExportFile {
    static Cards of(@Nullable String version) {
      if (version != null && !version.equals("3.0") && !version.equals("4.0")) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "a version is 3.0 or 4.0");
      }
      return new Cards(version);
    }

    @Override
    public String type() {
      return "text/vcard";
    }

    @Override
    public String name() {
      return "contacts.vcf";
    }

    @Override
    public void card(byte[] text, OutputStream out) throws IOException {
      byte[] card = version == null ? text : VCards.convert(text, version);
      out.write(card);
      if (card.length > 0 && card[card.length - 1] != '\n') {
        out.write("\r\n".getBytes(UTF_8));
      }
    }
  }

  /** Groups that are cards have no line; contacts say them where the layout can. */
  record Csv(CsvLayout layout) implements ExportFile {
    /** Without it spreadsheets take the file for something else than UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public String type() {
      return "text/csv";
    }

    @Override
    public String name() {
      return "contacts.csv";
    }

    @Override
    public void begin(OutputStream out) throws IOException {
      out.write((BYTE_ORDER_MARK + CsvWriting.line(layout.columns())).getBytes(UTF_8));
    }

    @Override
    public void card(byte[] text, OutputStream out) throws IOException {
      VCard card = EditableCard.of(text).card();
      if (!GroupCard.isGroup(card)) {
        out.write(CsvWriting.line(layout.fields(Contacts.of(card))).getBytes(UTF_8));
      }
    }
  }
}
