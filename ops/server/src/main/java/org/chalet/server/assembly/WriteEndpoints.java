package org.chalet.server.assembly;

import org.chalet.command.calendar.attachment.AttachmentEndpoint;
import org.chalet.command.calendar.collection.CalendarSettingsEndpoint;
import org.chalet.command.calendar.collection.ChangeCalendarEndpoint;
import org.chalet.command.calendar.collection.CreateCalendarEndpoint;
import org.chalet.command.calendar.collection.DeleteCalendarEndpoint;
import org.chalet.command.calendar.collection.RestoreCalendarEndpoint;
import org.chalet.command.calendar.collection.SubscribeCalendarEndpoint;
import org.chalet.command.calendar.collection.SubscribeHolidaysEndpoint;
import org.chalet.command.calendar.collection.SubscribeSuggestedCalendarEndpoint;
import org.chalet.command.calendar.entry.AnswerInvitationEndpoint;
import org.chalet.command.calendar.entry.EventEndpoint;
import org.chalet.command.calendar.entry.EventPlacesEndpoint;
import org.chalet.command.calendar.entry.TaskEndpoint;
import org.chalet.command.calendar.object.DeleteCalendarObjectEndpoint;
import org.chalet.command.calendar.object.PutCalendarObjectEndpoint;
import org.chalet.command.calendar.object.ReminderEndpoint;
import org.chalet.command.calendar.object.RestoreCalendarObjectEndpoint;
import org.chalet.command.calendar.share.CalendarSharesEndpoint;
import org.chalet.command.calendar.share.OwnCalendarShareEndpoint;
import org.chalet.command.contact.card.DeleteCardEndpoint;
import org.chalet.command.contact.card.PutCardEndpoint;
import org.chalet.command.contact.card.RestoreCardEndpoint;
import org.chalet.command.contact.collection.ChangeAddressBookEndpoint;
import org.chalet.command.contact.collection.CreateAddressBookEndpoint;
import org.chalet.command.contact.collection.DeleteAddressBookEndpoint;
import org.chalet.command.contact.collection.RestoreAddressBookEndpoint;
import org.chalet.command.contact.merge.HideDuplicatesEndpoint;
import org.chalet.command.contact.merge.MergeContactsEndpoint;
import org.chalet.command.contact.merge.MergeManyEndpoint;
import org.chalet.command.contact.merge.UndoMergeEndpoint;
import org.chalet.command.contact.share.AddressBookSharesEndpoint;
import org.chalet.command.contact.share.OwnAddressBookShareEndpoint;
import org.chalet.command.erasure.hold.AskHoldEndpoint;
import org.chalet.command.erasure.hold.HoldEndpoint;
import org.chalet.command.erasure.request.CancelAccountDeletionEndpoint;
import org.chalet.command.erasure.request.RequestAccountDeletionEndpoint;
import org.chalet.command.file.restore.RestoreNodeEndpoint;
import org.chalet.command.file.restore.RestoreVersionEndpoint;
import org.chalet.command.handover.ReclaimCollectionsEndpoint;
import org.chalet.command.identity.apppassword.CreateAppPasswordEndpoint;
import org.chalet.command.identity.apppassword.RevokeAppPasswordEndpoint;
import org.chalet.command.identity.apppassword.RevokeAppPasswordsEndpoint;
import org.chalet.command.identity.compromise.ReportCompromiseEndpoint;
import org.chalet.command.identity.login.ChangeLoginEndpoint;
import org.chalet.command.identity.login.ConfirmLoginEndpoint;
import org.chalet.command.identity.password.ChangePasswordEndpoint;
import org.chalet.command.identity.password.ConfirmPasswordResetEndpoint;
import org.chalet.command.identity.password.RequestPasswordResetEndpoint;
import org.chalet.command.identity.profile.ChangeProfileEndpoint;
import org.chalet.command.identity.profile.PictureEndpoint;
import org.chalet.command.identity.recovery.ChangeRecoveryAddressEndpoint;
import org.chalet.command.identity.recovery.ConfirmRecoveryAddressEndpoint;
import org.chalet.command.identity.session.OwnSessionsEndpoint;
import org.chalet.command.identity.session.SessionEndpoint;
import org.chalet.command.identity.twofactor.EnableTwoFactorEndpoint;
import org.chalet.command.identity.twofactor.TwoFactorEndpoint;
import org.chalet.command.organization.deletion.DeleteOrganizationEndpoint;
import org.chalet.command.organization.detail.OpenOrganizationEndpoint;
import org.chalet.command.organization.detail.RenameOrganizationEndpoint;
import org.chalet.command.organization.directory.HiddenEntryEndpoint;
import org.chalet.command.organization.display.ChooseInitialsEndpoint;
import org.chalet.command.organization.display.LogoEndpoint;
import org.chalet.command.organization.invitation.InviteUserEndpoint;
import org.chalet.command.organization.invitation.ResendInvitationEndpoint;
import org.chalet.command.organization.invitation.WithdrawInvitationEndpoint;
import org.chalet.command.organization.preference.ChooseContactPreferencesEndpoint;
import org.chalet.command.organization.product.AcceptTransferEndpoint;
import org.chalet.command.organization.product.AddProductEndpoint;
import org.chalet.command.organization.product.BlockProductEndpoint;
import org.chalet.command.organization.product.GrantAccessEndpoint;
import org.chalet.command.organization.product.GrantEverythingEndpoint;
import org.chalet.command.organization.product.GrantFutureAccessEndpoint;
import org.chalet.command.organization.product.MoveProductEndpoint;
import org.chalet.command.organization.product.OfferTransferEndpoint;
import org.chalet.command.organization.product.RemoveProductEndpoint;
import org.chalet.command.organization.product.RenameProductEndpoint;
import org.chalet.command.organization.product.UnblockProductEndpoint;
import org.chalet.command.organization.product.WithdrawAccessEndpoint;
import org.chalet.command.organization.product.WithdrawEverythingEndpoint;
import org.chalet.command.organization.product.WithdrawFutureAccessEndpoint;
import org.chalet.command.organization.product.WithdrawTransferEndpoint;
import org.chalet.command.organization.representative.ReplaceLegalRepresentativeEndpoint;
import org.chalet.command.organization.room.AddRoomEndpoint;
import org.chalet.command.organization.room.ChangeRoomEndpoint;
import org.chalet.command.organization.roster.RosterEndpoint;
import org.chalet.command.organization.team.AddTeamMembersEndpoint;
import org.chalet.command.organization.team.ChangeTeamEndpoint;
import org.chalet.command.organization.team.CreateTeamEndpoint;
import org.chalet.command.organization.team.DeleteTeamEndpoint;
import org.chalet.command.organization.team.NameTeamLeaderEndpoint;
import org.chalet.command.organization.team.RemoveTeamMembersEndpoint;
import org.chalet.command.organization.user.AccountingEndpoint;
import org.chalet.command.organization.user.AddUserEndpoint;
import org.chalet.command.organization.user.ChangeUserRoleEndpoint;
import org.chalet.command.organization.user.LeaveOrganizationEndpoint;
import org.chalet.command.organization.user.LeavingEndpoint;
import org.chalet.command.organization.user.RemoveUserEndpoint;
import org.chalet.command.registration.AcceptInvitationEndpoint;
import org.chalet.command.registration.ConfirmRegistrationEndpoint;
import org.chalet.command.registration.DeclineInvitationEndpoint;
import org.chalet.command.registration.RegisterAccountEndpoint;
import org.chalet.command.registration.ShowInvitationEndpoint;
import org.chalet.command.rest.ProblemDetails;
import org.chalet.command.scheduling.DefaultCalendarEndpoint;
import org.chalet.command.sharing.offer.OwnShareOfferEndpoint;
import org.chalet.command.sharing.offer.ShareOffersEndpoint;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every address to which REST sends commands. */
@Configuration(proxyBeanMethods = false)
@Import({
  AskHoldEndpoint.class,
  AttachmentEndpoint.class,
  AcceptInvitationEndpoint.class,
  AcceptTransferEndpoint.class,
  AccountingEndpoint.class,
  AddProductEndpoint.class,
  AddRoomEndpoint.class,
  AddTeamMembersEndpoint.class,
  AddUserEndpoint.class,
  AddressBookSharesEndpoint.class,
  AnswerInvitationEndpoint.class,
  BlockProductEndpoint.class,
  CalendarSettingsEndpoint.class,
  CalendarSharesEndpoint.class,
  CancelAccountDeletionEndpoint.class,
  ChangeAddressBookEndpoint.class,
  ChangeCalendarEndpoint.class,
  ChangeLoginEndpoint.class,
  ChangePasswordEndpoint.class,
  ChangeProfileEndpoint.class,
  ChangeRecoveryAddressEndpoint.class,
  ChangeRoomEndpoint.class,
  ChangeTeamEndpoint.class,
  ChangeUserRoleEndpoint.class,
  ChooseContactPreferencesEndpoint.class,
  ChooseInitialsEndpoint.class,
  ConfirmLoginEndpoint.class,
  ConfirmPasswordResetEndpoint.class,
  ConfirmRecoveryAddressEndpoint.class,
  ConfirmRegistrationEndpoint.class,
  CreateAddressBookEndpoint.class,
  CreateAppPasswordEndpoint.class,
  CreateCalendarEndpoint.class,
  CreateTeamEndpoint.class,
  DeclineInvitationEndpoint.class,
  DefaultCalendarEndpoint.class,
  DeleteAddressBookEndpoint.class,
  DeleteCalendarEndpoint.class,
  DeleteCalendarObjectEndpoint.class,
  DeleteCardEndpoint.class,
  DeleteOrganizationEndpoint.class,
  DeleteTeamEndpoint.class,
  EnableTwoFactorEndpoint.class,
  EventEndpoint.class,
  EventPlacesEndpoint.class,
  GrantAccessEndpoint.class,
  GrantEverythingEndpoint.class,
  GrantFutureAccessEndpoint.class,
  HiddenEntryEndpoint.class,
  HoldEndpoint.class,
  SubscribeHolidaysEndpoint.class,
  InviteUserEndpoint.class,
  LeaveOrganizationEndpoint.class,
  LeavingEndpoint.class,
  LogoEndpoint.class,
  MergeContactsEndpoint.class,
  MergeManyEndpoint.class,
  HideDuplicatesEndpoint.class,
  MoveProductEndpoint.class,
  NameTeamLeaderEndpoint.class,
  OfferTransferEndpoint.class,
  OpenOrganizationEndpoint.class,
  OwnAddressBookShareEndpoint.class,
  OwnCalendarShareEndpoint.class,
  OwnShareOfferEndpoint.class,
  ShareOffersEndpoint.class,
  OwnSessionsEndpoint.class,
  PictureEndpoint.class,
  ProblemDetails.class,
  PutCalendarObjectEndpoint.class,
  RestoreCalendarObjectEndpoint.class,
  RestoreAddressBookEndpoint.class,
  RestoreCalendarEndpoint.class,
  RestoreCardEndpoint.class,
  PutCardEndpoint.class,
  RegisterAccountEndpoint.class,
  ReminderEndpoint.class,
  RemoveProductEndpoint.class,
  RemoveTeamMembersEndpoint.class,
  ReclaimCollectionsEndpoint.class,
  RemoveUserEndpoint.class,
  RenameOrganizationEndpoint.class,
  RenameProductEndpoint.class,
  ReplaceLegalRepresentativeEndpoint.class,
  ReportCompromiseEndpoint.class,
  RequestAccountDeletionEndpoint.class,
  RequestPasswordResetEndpoint.class,
  ResendInvitationEndpoint.class,
  RestoreNodeEndpoint.class,
  RestoreVersionEndpoint.class,
  RevokeAppPasswordEndpoint.class,
  RevokeAppPasswordsEndpoint.class,
  RosterEndpoint.class,
  SessionEndpoint.class,
  ShowInvitationEndpoint.class,
  SubscribeCalendarEndpoint.class,
  SubscribeSuggestedCalendarEndpoint.class,
  TaskEndpoint.class,
  TwoFactorEndpoint.class,
  UnblockProductEndpoint.class,
  UndoMergeEndpoint.class,
  WithdrawAccessEndpoint.class,
  WithdrawEverythingEndpoint.class,
  WithdrawFutureAccessEndpoint.class,
  WithdrawInvitationEndpoint.class,
  WithdrawTransferEndpoint.class
})
public class WriteEndpoints {}
