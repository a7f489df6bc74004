package org.chalet.query.dav.attachments;

import java.net.URI;
import java.util.List;
import org.chalet.calendar.AttachmentIntake;
import org.chalet.calendar.CalendarLimits;
import org.chalet.file.FileContents;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.dav.caldav.CalendarCollection;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.xml.Names;

/** Files attached to calendar objects (RFC 8607). */
public final class AttachmentsFeature implements DavFeature {
  private final AttachmentViews views;
  private final FileContents contents;
  private final AttachmentIntake intake;
  private final URI publicUrl;

  /**
   * @param publicUrl where clients find the server; what clients ask of it goes there
   */
  public AttachmentsFeature(
      AttachmentViews views, FileContents contents, AttachmentIntake intake, URI publicUrl) {
    this.intake = intake;
    this.views = views;
    this.contents = contents;
    this.publicUrl = publicUrl;
  }

  @Override
  public List<String> tokens() {
    return List.of("calendar-managed-attachments");
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(new AttachmentsBranch(views, contents));
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new AttachmentPost(intake));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        DavProperty.on(
            CollectionHome.class,
            Names.caldav("managed-attachments-server-URL"),
            home ->
                home.memberTypes().contains(Names.caldav("calendar"))
                    ? PropertyValue.href(publicUrl.resolve("/").toString())
                    : null),
        DavProperty.on(
            CalendarCollection.class,
            Names.caldav("max-attachment-size"),
            calendar -> PropertyValue.number(CalendarLimits.ATTACHMENT)),
        DavProperty.on(
            CalendarCollection.class,
            Names.caldav("max-attachments-per-resource"),
            calendar -> PropertyValue.number(CalendarLimits.MOST_ATTACHMENTS)));
  }
}
