package org.chalet.server;

import org.chalet.server.assembly.AccountWiring;
import org.chalet.server.assembly.ActivityWiring;
import org.chalet.server.assembly.AgendaWiring;
import org.chalet.server.assembly.AuditTrailWiring;
import org.chalet.server.assembly.CommandWiring;
import org.chalet.server.assembly.ContactsWiring;
import org.chalet.server.assembly.DavServing;
import org.chalet.server.assembly.DuplicateWiring;
import org.chalet.server.assembly.EventWiring;
import org.chalet.server.assembly.ExchangeWiring;
import org.chalet.server.assembly.FactsWiring;
import org.chalet.server.assembly.ForgettingWiring;
import org.chalet.server.assembly.MailWiring;
import org.chalet.server.assembly.MassChangeWiring;
import org.chalet.server.assembly.MeetingsWiring;
import org.chalet.server.assembly.PastWiring;
import org.chalet.server.assembly.PeopleWiring;
import org.chalet.server.assembly.PrintWiring;
import org.chalet.server.assembly.ProofWiring;
import org.chalet.server.assembly.PushWiring;
import org.chalet.server.assembly.QueryWiring;
import org.chalet.server.assembly.ReminderWiring;
import org.chalet.server.assembly.RestoreWiring;
import org.chalet.server.assembly.RoomWiring;
import org.chalet.server.assembly.RosterWiring;
import org.chalet.server.assembly.Running;
import org.chalet.server.assembly.SearchWiring;
import org.chalet.server.assembly.ShareWiring;
import org.chalet.server.assembly.SignInWiring;
import org.chalet.server.assembly.SlotWiring;
import org.chalet.server.assembly.StorageWiring;
import org.chalet.server.assembly.UndoWiring;
import org.chalet.server.assembly.WebhookWiring;
import org.chalet.server.assembly.WriteEndpoints;
import org.chalet.server.audit.LookRecording;
import org.chalet.server.security.SecurityWiring;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.setup.SetupWiring;
import org.chalet.server.web.ApiDescription;
import org.chalet.server.web.ApiPolicy;
import org.chalet.server.web.Listening;
import org.chalet.server.web.UsedAutoConfiguration;
import org.chalet.web.WebWiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Chalet in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChaletSettings.class)
@Import({
  UsedAutoConfiguration.class,
  Time.class,
  Listening.class,
  ApiDescription.class,
  ApiPolicy.class,
  StorageWiring.class,
  MailWiring.class,
  RosterWiring.class,
  MeetingsWiring.class,
  ReminderWiring.class,
  RoomWiring.class,
  SearchWiring.class,
  SlotWiring.class,
  PrintWiring.class,
  ContactsWiring.class,
  ExchangeWiring.class,
  RestoreWiring.class,
  ShareWiring.class,
  CommandWiring.class,
  SignInWiring.class,
  AccountWiring.class,
  WriteEndpoints.class,
  PeopleWiring.class,
  PushWiring.class,
  WebhookWiring.class,
  AgendaWiring.class,
  QueryWiring.class,
  EventWiring.class,
  PastWiring.class,
  FactsWiring.class,
  ActivityWiring.class,
  MassChangeWiring.class,
  ProofWiring.class,
  AuditTrailWiring.class,
  LookRecording.class,
  UndoWiring.class,
  DuplicateWiring.class,
  ForgettingWiring.class,
  DavServing.class,
  SecurityWiring.class,
  SetupWiring.class,
  WebWiring.class,
  Running.class
})
public class ChaletServer {
  public static void main(String[] args) {
    SpringApplication.run(ChaletServer.class, args);
  }
}
