package org.chalet.server.assembly;

import org.chalet.query.organization.Organizations;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.room.RoomProjection;
import org.chalet.query.room.RoomReads;
import org.chalet.query.room.Rooms;
import org.chalet.query.sharing.Sharing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rooms of organizations. */
@Configuration(proxyBeanMethods = false)
public class RoomWiring {
  static final Projection ROOMS = new RoomProjection();

  @Bean
  Rooms rooms(Views views) {
    return new Rooms(QueryWiring.live(views, ROOMS));
  }

  @Bean
  RoomReads roomReads(Rooms rooms, Sharing sharing, Organizations organizations) {
    return new RoomReads(rooms, sharing, organizations);
  }
}
