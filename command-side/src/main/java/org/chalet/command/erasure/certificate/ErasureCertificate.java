package org.chalet.command.erasure.certificate;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account that was erased; nothing in it is personal.
 *
 * @param kind {@code chalet-erasure-certificate}
 * @param version of this form, from 1
 * @param asked when its deletion was asked for; null where a restore repeated an erasure
 * @param erased when the log closed the account
 * @param completed when all of it was gone
 * @param commit by which the account was closed; it holds {@code identity.account-erased}
 * @param before the log ahead of that commit
 * @param closed the log with it
 * @param head the log when all was gone
 * @param destroyedKeys owners whose keys (AES-256) were destroyed
 * @param purgedSecrets how many secrets went with the account, by kind; {@code picture} and {@code
 *     file-content} are contents as well
 * @param purgedLetters letters to the person
 * @param views that have forgotten the person, and the position up to which they had read then
 * @param stays what is left, and why
 */
public record ErasureCertificate(
    String kind,
    int version,
    String account,
    @Nullable Instant asked,
    Instant erased,
    Instant completed,
    String commit,
    LogMark before,
    LogMark closed,
    LogMark head,
    List<String> destroyedKeys,
    SortedMap<String, Integer> purgedSecrets,
    int purgedLetters,
    SortedMap<String, Long> views,
    List<Left> stays) {
  static final String KIND = "chalet-erasure-certificate";
  static final int VERSION = 1;

  /** Something that an erasure leaves. */
  public record Left(String what, String why) {}

  static final List<Left> STAYING =
      List.of(
          new Left(
              "events of the account, and who-did-it data of its deeds",
              "sealed under a key that is destroyed; the chain of hashes needs their bytes"),
          new Left(
              "the id of the account in the history of organizations",
              "it names nobody any more, and the history of others stays readable"),
          new Left(
              "a hash of the sign-in address",
              "nobody else is ever given the address; it is keyed, and does not lead back"),
          new Left(
              "what other people wrote, received or were handed over",
              "it is theirs, under keys of their own"));
}
