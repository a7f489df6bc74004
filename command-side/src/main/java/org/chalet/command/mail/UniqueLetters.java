package org.chalet.command.mail;

/** Takes letters of which there must not be two. */
public interface UniqueLetters {
  /**
   * Durable when it returns; the letter goes out soon after. What was posted under the same key
   * before, by whomever, is not sent again, so whoever does not know whether it was posted does it
   * once more. Is not for use while a command is carried out.
   *
   * @param key of any letters; it is kept hashed, until the letter has expired
   */
  void postOnce(String key, Letter letter);
}
