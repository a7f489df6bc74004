package org.chalet.policy;

import static org.chalet.policy.Audience.ACCOUNTANTS;
import static org.chalet.policy.Audience.ANYBODY;
import static org.chalet.policy.Audience.EDITORS;
import static org.chalet.policy.Audience.MANAGERS;
import static org.chalet.policy.Audience.MEMBERS;
import static org.chalet.policy.Audience.OWNER;
import static org.chalet.policy.Audience.READERS;
import static org.chalet.policy.Audience.REPRESENTATIVES;
import static org.chalet.policy.Audience.SHAREES;
import static org.chalet.policy.Audience.SHARERS;
import static org.chalet.policy.Audience.SIGNED_IN;
import static org.chalet.policy.Audience.SYSTEM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.audit.RecordRead;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.AcknowledgeReminder;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AnswerInvitation;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.CompleteTask;
import org.chalet.calendar.CopyCalendarObject;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.DeleteEntry;
import org.chalet.calendar.ImportCalendarObjects;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.PrepareAttachment;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.calendar.RestoreCalendarSettings;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.SnoozeReminder;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.CopyCard;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.EditCards;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ImportCards;
import org.chalet.contact.MarkFavourite;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutBackCards;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.contact.RestoreAddressBookSettings;
import org.chalet.contact.RestoreCard;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.contact.RestoreCards;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.contact.ShowDuplicates;
import org.chalet.contact.UndoMerge;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.CopyNodes;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.MoveNode;
import org.chalet.file.PurgeNodes;
import org.chalet.file.PurgeVersions;
import org.chalet.file.RestoreNode;
import org.chalet.file.RestoreVersion;
import org.chalet.file.StoreFile;
import org.chalet.guard.ChooseGuard;
import org.chalet.guard.NoticeMassChange;
import org.chalet.guard.SettleMassChange;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.hold.WitnessHold;
import org.chalet.identity.CancelAccountDeletion;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.DisableTwoFactor;
import org.chalet.identity.EnableTwoFactor;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.identity.OpenSession;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.RenewRecoveryCodes;
import org.chalet.identity.ReportCompromise;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.identity.ResetPassword;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.identity.UseRecoveryCode;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.CompleteHandOver;
import org.chalet.organization.DeclineInvitation;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.FinishHandOver;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HandOverObjects;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.InviteUser;
import org.chalet.organization.InviteUsers;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.PrepareHandOver;
import org.chalet.organization.ReclaimCollections;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.ResendInvitation;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.WithdrawAccounting;
import org.chalet.organization.WithdrawInvitation;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.MoveProduct;
import org.chalet.product.OfferTransfer;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.chalet.product.WithdrawTransfer;
import org.chalet.room.AddRoom;
import org.chalet.room.ChangeRoom;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.DeliverMessage;
import org.chalet.scheduling.LeaveMeetings;
import org.chalet.scheduling.RemoveInboxItem;
import org.chalet.scheduling.SettleMessage;
import org.chalet.scheduling.TakeMail;
import org.chalet.scheduling.TellAnswers;
import org.chalet.sharing.AcceptShareOffer;
import org.chalet.sharing.DeclineShareOffer;
import org.chalet.sharing.DismissNotification;
import org.chalet.sharing.EndShares;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ResendShareOffer;
import org.chalet.sharing.TakeShareOffer;
import org.chalet.sharing.WithdrawShareOffer;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;

/**
 * Who may send which command. What depends on more than the sender's standing, as whose role is
 * changed, is a rule of its own beside the decision.
 */
public final class CommandPolicy {
  private static final Map<Class<? extends Command>, Permission> PERMISSIONS = new HashMap<>();

  static {
    permit(ANYBODY, ErrorCode.FORBIDDEN, List.of(RegisterAccount.class));
    permit(
        SIGNED_IN,
        ErrorCode.FORBIDDEN,
        List.of(
            OpenOrganization.class,
            AcceptInvitation.class,
            DeclineInvitation.class,
            AcceptShareOffer.class,
            DeclineShareOffer.class));
    permit(
        OWNER,
        ErrorCode.FORBIDDEN,
        List.of(
            CancelAccountDeletion.class,
            CreateAppPassword.class,
            RequestAccountDeletion.class,
            RevokeAppPassword.class,
            RevokeAppPasswords.class,
            OpenSession.class,
            EnableTwoFactor.class,
            DisableTwoFactor.class,
            RenewRecoveryCodes.class,
            UseRecoveryCode.class,
            ReportCompromise.class,
            ChangeProfile.class,
            ChangePicture.class,
            RemovePicture.class,
            ChangePassword.class,
            ResetPassword.class,
            SetRecoveryAddress.class,
            RemoveRecoveryAddress.class,
            ChangeLogin.class,
            CreateCalendar.class,
            SubscribeCalendar.class,
            ChangeCalendarProperties.class,
            DeleteCalendar.class,
            RestoreCalendar.class,
            RestoreCalendarSettings.class,
            CreateAddressBook.class,
            ChangeAddressBookProperties.class,
            DeleteAddressBook.class,
            RestoreAddressBook.class,
            RestoreAddressBookSettings.class,
            CreateFolder.class,
            StoreFile.class,
            CopyNodes.class,
            MoveNode.class,
            DeleteNode.class,
            RestoreNode.class,
            RestoreVersion.class,
            ChangeNodeProperties.class,
            ChooseGuard.class,
            SettleMassChange.class,
            DismissNotification.class));
    permit(
        EDITORS,
        ErrorCode.FORBIDDEN,
        List.of(
            PutCalendarObject.class,
            DeleteCalendarObject.class,
            MoveCalendarObject.class,
            RestoreCalendarObject.class,
            RestoreCalendarObjectVersion.class,
            RestoreCalendarObjects.class,
            PutBackCalendarObjects.class,
            PutBackCards.class,
            ImportCalendarObjects.class,
            CreateEntry.class,
            ChangeEntry.class,
            DeleteEntry.class,
            AnswerInvitation.class,
            CompleteTask.class,
            PrepareAttachment.class,
            AcknowledgeReminder.class,
            SnoozeReminder.class,
            AddAttachment.class,
            ReplaceAttachment.class,
            RemoveAttachment.class,
            PutCard.class,
            EditCards.class,
            CopyCard.class,
            ImportCards.class,
            DeleteCard.class,
            MoveCard.class,
            RestoreCard.class,
            RestoreCardVersion.class,
            RestoreCards.class,
            MergeContacts.class,
            UndoMerge.class,
            HideDuplicates.class,
            ShowDuplicates.class,
            RemoveInboxItem.class,
            ChangeSchedulingProperties.class));
    permit(READERS, ErrorCode.FORBIDDEN, List.of(CopyCalendarObject.class));
    permit(READERS, ErrorCode.FORBIDDEN, List.of(MarkFavourite.class));
    permit(
        SHARERS,
        ErrorCode.FORBIDDEN,
        List.of(
            ShareCalendar.class,
            RevokeCalendarShare.class,
            PublishCalendar.class,
            UnpublishCalendar.class,
            ShareAddressBook.class,
            RevokeAddressBookShare.class,
            ReplaceShares.class,
            OfferShare.class,
            ResendShareOffer.class,
            WithdrawShareOffer.class));
    permit(
        SHAREES,
        ErrorCode.FORBIDDEN,
        List.of(
            AcceptCalendarShare.class,
            DeclineCalendarShare.class,
            ChooseSharedCalendarProperties.class,
            AcceptAddressBookShare.class,
            DeclineAddressBookShare.class,
            ChooseSharedAddressBookProperties.class));
    permit(
        SYSTEM,
        ErrorCode.FORBIDDEN,
        List.of(
            EraseAccount.class,
            RecordRead.class,
            EraseAgain.class,
            WitnessHold.class,
            PurgeNodes.class,
            PurgeVersions.class,
            PrepareHandOver.class,
            HandOverObjects.class,
            CompleteHandOver.class,
            FinishHandOver.class,
            DeliverMessage.class,
            SettleMessage.class,
            LeaveMeetings.class,
            TellAnswers.class,
            TakeMail.class,
            EndShares.class,
            NoticeMassChange.class,
            TakeShareOffer.class));
    permit(
        MEMBERS,
        ErrorCode.FORBIDDEN,
        List.of(LeaveOrganization.class, ChooseContactPreferences.class));
    permit(
        MANAGERS,
        ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
        List.of(
            AddUser.class,
            InviteUser.class,
            InviteUsers.class,
            ResendInvitation.class,
            WithdrawInvitation.class,
            ChangeUserRole.class,
            HideFromDirectory.class,
            ShowInDirectory.class,
            GrantAccounting.class,
            WithdrawAccounting.class,
            RemoveUser.class,
            ReclaimCollections.class));
    permit(
        MANAGERS,
        ErrorCode.FORBIDDEN,
        List.of(
            RenameOrganization.class,
            AddRoom.class,
            ChangeRoom.class,
            DeleteOrganization.class,
            AskHold.class,
            ConfirmHold.class,
            AskHoldLift.class,
            ConfirmHoldLift.class,
            ChooseInitials.class,
            ChangeLogo.class,
            RemoveLogo.class));
    permit(ACCOUNTANTS, ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR, List.of(AddProduct.class));
    permit(
        MANAGERS,
        ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR,
        List.of(
            RemoveProduct.class,
            BlockProduct.class,
            UnblockProduct.class,
            OfferTransfer.class,
            WithdrawTransfer.class,
            AcceptTransfer.class,
            MoveProduct.class));
    permit(MEMBERS, ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR, List.of(RenameProduct.class));
    permit(
        MANAGERS,
        ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
        List.of(
            GrantAccess.class,
            WithdrawAccess.class,
            GrantFutureAccess.class,
            WithdrawFutureAccess.class,
            GrantEverything.class,
            WithdrawEverything.class,
            CreateTeam.class,
            ChangeTeam.class,
            DeleteTeam.class,
            AddTeamMembers.class,
            RemoveTeamMembers.class,
            NameTeamLeader.class));
    permit(
        REPRESENTATIVES,
        ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS,
        List.of(ReplaceLegalRepresentative.class));
  }

  private CommandPolicy() {}

  /**
   * @throws IllegalStateException for a command that nobody has thought about: it is refused to all
   */
  public static Permission of(Class<? extends Command> command) {
    Permission permission = PERMISSIONS.get(command);
    if (permission == null) {
      throw new IllegalStateException("the policy says nothing about " + command.getSimpleName());
    }
    return permission;
  }

  private static void permit(
      Audience audience, ErrorCode refusal, List<Class<? extends Command>> commands) {
    for (Class<? extends Command> command : commands) {
      if (PERMISSIONS.put(command, new Permission(audience, refusal)) != null) {
        throw new IllegalStateException("the policy says two things about " + command);
      }
    }
  }
}
