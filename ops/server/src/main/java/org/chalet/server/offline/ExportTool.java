package org.chalet.server.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.chalet.eventformat.export.BrokenExport;
import org.chalet.eventformat.export.ExportCheck;
import org.chalet.eventformat.export.ExportHeader;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.store.proof.LogHead;
import org.chalet.store.proof.SignedHead;

/** Checks an export for somebody who has nothing but the file, and maybe a head kept before. */
final class ExportTool {
  private static final String TABLE = "position,time,event,";

  private final PrintStream out;

  ExportTool(PrintStream out) {
    this.out = out;
  }

  void run(Path file, List<String> arguments) {
    SavedHeads saved = SavedHeads.of(arguments.subList(1, arguments.size()));
    ExportCheck.Checked checked = check(file);
    SignedHead signed = checked.header().head();
    saved.requireGenuine(signed);
    if (!saved.heads().isEmpty()) {
      requireOneOf(saved.heads(), signed);
    }
    report(checked);
  }

  private static ExportCheck.Checked check(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      requireProofs(file, lines);
      return ExportCheck.check(lines);
    } catch (NoSuchFileException e) {
      throw new RefusedToStart("there is no file " + file, e);
    } catch (IOException e) {
      throw new RefusedToStart("cannot read " + file + " as JSON Lines: " + e, e);
    }
  }

  /**
   * A table holds hashes, by which its rows are found in the lines, and nothing that proves them.
   */
  private static void requireProofs(Path file, BufferedReader lines) throws IOException {
    lines.mark(TABLE.length());
    char[] first = new char[TABLE.length()];
    int read = lines.read(first);
    if (read == TABLE.length() && TABLE.equals(new String(first))) {
      throw new RefusedToStart(
          file
              + " is a table, which proves nothing by itself; check the same export as JSON Lines");
    }
    lines.reset();
  }

  private static void requireOneOf(List<SignedHead> saved, SignedHead signed) {
    LogHead head = signed.head();
    List<SignedHead> same =
        saved.stream().filter(one -> one.head().position() == head.position()).toList();
    if (same.isEmpty()) {
      throw new RefusedToStart(
          "none of the saved heads is of position %d, to which the export is proven"
              .formatted(head.position()));
    }
    for (SignedHead one : same) {
      if (!one.head().treeRoot().equals(head.treeRoot())
          || !one.head().chainHash().equals(head.chainHash())
          || !one.publicKey().equals(signed.publicKey())) {
        throw new BrokenExport("line 1", "the export is not of the log whose head was saved");
      }
    }
  }

  private void report(ExportCheck.Checked checked) {
    ExportHeader header = checked.header();
    LogHead head = header.head().head();
    out.printf(
        "The export is whole: %d events of %s, all in the log that ended at position %d on %s.%n",
        checked.events(), header.of(), head.position(), head.time());
    out.printf("It was signed by the key %s.%n", header.head().publicKey());
    if (!header.whole().isEmpty()) {
      out.printf("Nothing is left out of %s.%n", String.join(", ", header.whole()));
    }
    out.printf(
        "%d events are sealed: the log proves their ciphertext, and what is said of them, as of all"
            + " that stands under \"opened\", rests on the signature alone.%n",
        checked.sealed());
  }
}
