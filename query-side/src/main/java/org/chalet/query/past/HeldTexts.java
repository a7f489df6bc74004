package org.chalet.query.past;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The texts of a collection of the past, fetched some at a time while they are used. */
final class HeldTexts implements Iterator<byte[]> {
  private static final int AT_ONCE = 200;

  private final Held held;
  private final Iterator<HeldObject> objects;
  private Iterator<byte[]> some = List.<byte[]>of().iterator();

  HeldTexts(Held held) {
    this.held = held;
    this.objects = held.objects();
  }

  @Override
  public boolean hasNext() {
    while (!some.hasNext() && objects.hasNext()) {
      some = fetch();
    }
    return some.hasNext();
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return some.next();
  }

  /** Without those that were erased. */
  private Iterator<byte[]> fetch() {
    List<Long> contents = new ArrayList<>(AT_ONCE);
    while (objects.hasNext() && contents.size() < AT_ONCE) {
      contents.add(objects.next().content());
    }
    Map<Long, byte[]> texts = held.texts(contents);
    return contents.stream().map(texts::get).filter(Objects::nonNull).toList().iterator();
  }
}
