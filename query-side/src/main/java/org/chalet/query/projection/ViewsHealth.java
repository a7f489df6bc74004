package org.chalet.query.projection;

import java.util.List;

/** How all views are doing. */
public record ViewsHealth(List<ViewHealth> views) {
  public ViewsHealth {
    views = List.copyOf(views);
  }

  /** Whether every view has taken in what happened before the start, and none fails. */
  public boolean up() {
    return views.stream().allMatch(ViewHealth::up);
  }

  /** {@code UP}, {@code STARTING} or {@code DOWN}. */
  public String status() {
    if (up()) {
      return "UP";
    }
    boolean starting =
        views.stream().allMatch(view -> view.up() || view.state() == ViewState.STARTING);
    return starting ? "STARTING" : "DOWN";
  }
}
