package org.chalet.query.calendar.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, each followed by its parts. Where tasks say that they are parts of each other in a circle,
 * the first of them stands on its own.
 */
final class TaskTree {
  private final Map<String, List<Entry>> parts = new LinkedHashMap<>();
  private final List<TaskNode> nodes = new ArrayList<>();
  private final Set<String> placed = new HashSet<>();

  private TaskTree(Collection<Entry> tasks) {
    Set<String> there = new HashSet<>();
    tasks.forEach(task -> there.add(task.uid()));
    List<Entry> tops = new ArrayList<>();
    for (Entry task : tasks) {
      String parent = task.details().parent();
      if (parent == null || parent.equals(task.uid()) || !there.contains(parent)) {
        tops.add(task);
      } else {
        parts.computeIfAbsent(parent, one -> new ArrayList<>()).add(task);
      }
    }
    tops.forEach(this::place);
    tasks.forEach(this::place);
  }

  /**
   * @param tasks with UIDs unlike each other; tasks of the same parent stay in this order
   */
  static List<TaskNode> of(Collection<Entry> tasks) {
    return List.copyOf(new TaskTree(tasks).nodes);
  }

  private record Pending(Entry task, int depth, @Nullable String parent) {}

  private void place(Entry top) {
    Deque<Pending> pending = new ArrayDeque<>();
    pending.push(new Pending(top, 0, null));
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      if (placed.add(next.task().uid())) {
        nodes.add(new TaskNode(next.task(), next.depth(), next.parent()));
        for (Entry part : parts.getOrDefault(next.task().uid(), List.of()).reversed()) {
          pending.push(new Pending(part, next.depth() + 1, next.task().name()));
        }
      }
    }
  }
}
