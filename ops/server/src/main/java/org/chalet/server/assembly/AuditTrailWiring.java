package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.query.audit.AuditReads;
import org.chalet.query.audit.Reads;
import org.chalet.query.audit.ReadsProjection;
import org.chalet.query.past.PastShelf;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.server.audit.Looks;
import org.chalet.server.audit.OperatorReads;
import org.chalet.server.audit.OwnersOfPasts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks at the history of others. */
@Configuration(proxyBeanMethods = false)
public class AuditTrailWiring {
  static final Projection READS = new ReadsProjection();

  @Bean
  Looks looks(CommandSide commands, Clock clock) {
    return new Looks(commands, clock);
  }

  @Bean
  OwnersOfPasts ownersOfPasts(PastShelf shelf) {
    return shelf::lentBy;
  }

  @Bean
  Reads reads(Views views) {
    return new Reads(QueryWiring.live(views, READS));
  }

  @Bean
  AuditReads auditReads(Reads reads) {
    return new AuditReads(reads);
  }

  @Bean
  OperatorReads operatorReads(Reads reads) {
    return new OperatorReads(reads);
  }
}
