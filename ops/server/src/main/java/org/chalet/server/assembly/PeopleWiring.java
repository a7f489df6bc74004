package org.chalet.server.assembly;

import java.time.Clock;
import java.util.List;
import org.chalet.query.dashboard.DashboardProjection;
import org.chalet.query.dashboard.DashboardReads;
import org.chalet.query.dashboard.Dashboards;
import org.chalet.query.dashboard.PeopleActivityReads;
import org.chalet.query.dashboard.StoredBytes;
import org.chalet.query.directory.Directories;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.directory.DirectoryReads;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.member.MemberReads;
import org.chalet.query.member.Members;
import org.chalet.query.organization.Organizations;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of the people of organizations: lists, directories, figures. */
@Configuration(proxyBeanMethods = false)
public class PeopleWiring {
  private static final Projection MEMBERS = new MemberProjection();
  static final Projection DIRECTORIES = new DirectoryProjection();
  private static final Projection DASHBOARDS = new DashboardProjection();

  static final List<Projection> PROJECTIONS = List.of(MEMBERS, DIRECTORIES, DASHBOARDS);

  @Bean
  Members members(Views views) {
    return new Members(QueryWiring.live(views, MEMBERS));
  }

  @Bean
  MemberReads memberReads(Members members) {
    return new MemberReads(members);
  }

  @Bean
  Directories directories(Views views) {
    return new Directories(QueryWiring.live(views, DIRECTORIES));
  }

  @Bean
  DirectoryReads directoryReads(Directories directories) {
    return new DirectoryReads(directories);
  }

  @Bean
  Dashboards dashboards(Views views, Organizations organizations) {
    return new Dashboards(QueryWiring.live(views, DASHBOARDS), organizations);
  }

  @Bean
  StoredBytes storedBytes(Views views) {
    return new StoredBytes(QueryWiring.live(views, DASHBOARDS));
  }

  @Bean
  DashboardReads dashboardReads(Dashboards dashboards, Clock clock) {
    return new DashboardReads(dashboards, clock);
  }

  @Bean
  PeopleActivityReads peopleActivityReads(Dashboards dashboards, Clock clock) {
    return new PeopleActivityReads(dashboards, clock);
  }
}
