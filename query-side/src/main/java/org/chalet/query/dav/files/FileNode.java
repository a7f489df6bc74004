package org.chalet.query.dav.files;

import java.util.List;
import org.chalet.file.Arrival;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.CopyNodes;
import org.chalet.file.MoveNode;
import org.chalet.file.NodeId;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.core.Owned;
import org.chalet.query.dav.core.PropertyKeeper;
import org.chalet.query.dav.objects.Nowhere;
import org.chalet.query.dav.relocation.Relocatable;
import org.chalet.query.file.FileDocument;

/** A file or a folder that is there. */
abstract class FileNode implements Owned, PropertyKeeper, Relocatable, Lockable, Spot {
  private final Drive drive;
  private final FileDocument document;
  private final String href;

  FileNode(Drive drive, FileDocument document, String href) {
    this.drive = drive;
    this.document = document;
    this.href = href;
  }

  static FileNode of(Drive drive, FileDocument document, String href) {
    return document.isFolder()
        ? new FolderNode(drive, document, href)
        : new FileResource(drive, document, href);
  }

  FileDocument document() {
    return document;
  }

  public NodeId id() {
    return new NodeId(document.id());
  }

  @Override
  public Drive drive() {
    return drive;
  }

  @Override
  public String href() {
    return href;
  }

  @Override
  public AccountId owner() {
    return drive.owner();
  }

  @Override
  public NodeId parent() {
    return new NodeId(document.parent());
  }

  @Override
  public ResourceName name() {
    return new ResourceName(document.name());
  }

  @Override
  public CollectionProperties properties() {
    return document.properties();
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    return drive.commands().send(new ChangeNodeProperties(owner(), id(), properties), trail);
  }

  @Override
  public Arrived copyTo(DavResource place, boolean deep, boolean overwrite, Trail trail) {
    Spot spot = spot(place);
    List<CopyNodes.Copy> copies = Copies.of(this, spot.parent(), spot.name(), deep);
    return arrived(drive.commands().send(new CopyNodes(owner(), copies, overwrite), trail));
  }

  @Override
  public Arrived moveTo(DavResource place, boolean overwrite, Trail trail) {
    Spot spot = spot(place);
    MoveNode command = new MoveNode(owner(), id(), spot.parent(), spot.name(), overwrite);
    return arrived(drive.commands().send(command, trail));
  }

  private static Arrived arrived(Receipt receipt) {
    return new Arrived(receipt.as(Arrival.class).replaced(), receipt.visible());
  }

  /** Of the own drive: nobody gets at another one. */
  private static Spot spot(DavResource place) {
    return switch (place) {
      case Spot spot -> spot;
      case Nowhere nowhere ->
          throw new Rejected(ErrorCode.PARENT_MISSING, "the folder above is not there");
      default ->
          throw new Rejected(ErrorCode.DESTINATION_NOT_POSSIBLE, "files do not belong there");
    };
  }
}
