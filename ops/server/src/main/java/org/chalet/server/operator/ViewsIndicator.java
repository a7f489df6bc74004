package org.chalet.server.operator;

import org.chalet.query.projection.ViewHealth;
import org.chalet.query.projection.Views;
import org.chalet.query.projection.ViewsHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** The server is ready once every view has taken in what happened before the start. */
public final class ViewsIndicator implements HealthIndicator {
  private final Views views;

  public ViewsIndicator(Views views) {
    this.views = views;
  }

  @Override
  public Health health() {
    ViewsHealth health = views.health();
    Health.Builder answer =
        Health.status(
            switch (health.status()) {
              case "UP" -> Status.UP;
              case "STARTING" -> Status.OUT_OF_SERVICE;
              default -> Status.DOWN;
            });
    for (ViewHealth view : health.views()) {
      answer.withDetail(view.view(), summary(view));
    }
    return answer.build();
  }

  private static String summary(ViewHealth view) {
    return view.state()
        + " at "
        + view.position()
        + ", lag "
        + view.lag()
        + ", dead letters "
        + view.deadLetters();
  }
}
