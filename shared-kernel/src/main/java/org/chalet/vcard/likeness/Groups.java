package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.List;

/** Who is in a group with whom; everybody begins alone. */
final class Groups {
  private final List<List<Integer>> of;

  Groups(int size) {
    of = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<Integer> alone = new ArrayList<>(1);
      alone.add(i);
      of.add(alone);
    }
  }

  List<Integer> of(int member) {
    return of.get(member);
  }

  /** Moves the members of the smaller one. */
  void join(List<Integer> one, List<Integer> other) {
    List<Integer> larger = one.size() >= other.size() ? one : other;
    List<Integer> smaller = larger == one ? other : one;
    larger.addAll(smaller);
    smaller.forEach(member -> of.set(member, larger));
  }
}
