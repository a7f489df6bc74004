package org.chalet.server.assembly;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.chalet.calendar.AttachmentIntake;
import org.chalet.command.CommandSide;
import org.chalet.file.FileContents;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dashboard.StoredBytes;
import org.chalet.query.dav.DavWiring;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.attachments.AttachmentsFeature;
import org.chalet.query.dav.files.FilesFeature;
import org.chalet.query.dav.lock.Locks;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.quota.QuotaFeature;
import org.chalet.query.directory.Directories;
import org.chalet.query.file.FileViews;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.setup.FrontDoor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where WebDAV is served. */
@Configuration(proxyBeanMethods = false)
public class DavServing {
  @Bean
  StorageQuotas storageQuotas(ChaletSettings settings) {
    return settings.quotas().bytes();
  }

  @Bean
  FilesFeature filesFeature(
      FileViews views, FileContents contents, CommandSide commands, StorageQuotas quotas) {
    return new FilesFeature(views, contents, commands, quotas.drive());
  }

  @Bean
  AttachmentIntake attachmentIntake(
      FileContents contents, PublicAddress address, ChaletSettings settings) {
    address.listensOn(settings.port());
    return new AttachmentIntake(contents, URI.create(address.origin()));
  }

  @Bean
  Locks locks(WatchedVault vault, Clock clock) {
    return new Locks(vault, clock);
  }

  @Bean
  ServletRegistrationBean<HttpServlet> davServlet(
      CalendarViews calendars,
      Inboxes inboxes,
      AddressBookViews addressBooks,
      Directories directories,
      FilesFeature files,
      AttachmentViews attachments,
      StoredBytes stored,
      StorageQuotas quotas,
      FileContents contents,
      AttachmentIntake intake,
      Locks locks,
      Sharing sharing,
      PastShelf shelf,
      CommandSide commands,
      Principals principals,
      Clock clock,
      PushGround push,
      PublicAddress address,
      ChaletSettings settings) {
    address.listensOn(settings.port());
    URI origin = URI.create(address.origin());
    HttpServlet servlet =
        DavWiring.servlet(
            calendars,
            inboxes,
            addressBooks,
            directories,
            files,
            new AttachmentsFeature(attachments, contents, intake, origin),
            new QuotaFeature(stored, quotas),
            locks,
            sharing,
            shelf,
            commands,
            principals,
            clock,
            push,
            origin);
    ServletRegistrationBean<HttpServlet> registration =
        new ServletRegistrationBean<>(
            servlet, "/dav/*", "/.well-known/caldav/*", "/.well-known/carddav/*");
    registration.setName("dav");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  ServletRegistrationBean<HttpServlet> frontDoor(
      @Qualifier("davServlet") ServletRegistrationBean<HttpServlet> dav,
      MessageSource messages,
      PublicAddress address) {
    HttpServlet servlet =
        new FrontDoor(Objects.requireNonNull(dav.getServlet()), messages, address);
    ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(servlet, "");
    registration.setName("front-door");
    return registration;
  }
}
