package org.chalet.server.fence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.rule.Rule;

/** What may not know what; each with a class that breaks it, to show that it bites. */
enum Fence {
  SHARED_KERNEL_KNOWS_NO_TECHNOLOGY(
      noClasses()
          .that()
          .resideInAnyPackage(Rooms.SHARED_KERNEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Rooms.TECHNOLOGY),
      org.chalet.identity.offender.KnowsSpring.class),
  COMMAND_SIDE_DOES_NOT_SEE_QUERY_SIDE(
      noClasses()
          .that()
          .resideInAPackage(Rooms.COMMAND_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Rooms.QUERY_SIDE),
      org.chalet.command.offender.SeesQuerySide.class),
  QUERY_SIDE_DOES_NOT_SEE_COMMAND_SIDE(
      noClasses()
          .that()
          .resideInAPackage(Rooms.QUERY_SIDE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Rooms.COMMAND_SIDE),
      org.chalet.query.offender.SeesCommandSide.class),
  COMMAND_CONTEXTS_KNOW_EACH_OTHER_BY_MESSAGES(
      slices()
          .matching("org.chalet.command.(" + Rooms.CONTEXTS + ")..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), type(Letter.class))
          .ignoreDependency(DescribedPredicate.alwaysTrue(), type(Outbox.class)),
      org.chalet.command.calendar.offender.KnowsOrganization.class,
      org.chalet.command.organization.offender.Known.class),
  QUERY_CONTEXTS_KNOW_EACH_OTHER_BY_MESSAGES(
      slices()
          .matching("org.chalet.query.(" + Rooms.CONTEXTS + ")..")
          .should()
          .notDependOnEachOther(),
      org.chalet.query.calendar.offender.KnowsContact.class,
      org.chalet.query.contact.offender.Known.class),
  DECISIONS_KNOW_NO_SPRING(
      noClasses()
          .that(decide())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.."),
      org.chalet.command.offender.DecidesWithSpring.class),
  FORMATS_KNOW_NO_STORAGE(
      noClasses()
          .that()
          .resideInAnyPackage(Rooms.FORMATS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.chalet.store..", "java.sql..", "org.sqlite..", "com.mongodb.."),
      org.chalet.vcard.offender.KnowsStorage.class),
  NOBODY_READS_THE_CLOCK(
      noClasses()
          .that()
          .resideInAPackage("org.chalet..")
          .and()
          .doNotHaveFullyQualifiedName("org.chalet.server.Time")
          .should()
          .callMethodWhere(readsTheClock()),
      org.chalet.identity.offender.ReadsTheClock.class),
  ONLY_THE_SERVER_NAMES_ADAPTERS(
      noClasses()
          .that()
          .resideOutsideOfPackages(Rooms.SERVER, Rooms.ADAPTERS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Rooms.ADAPTERS),
      org.chalet.query.offender.NamesAnAdapter.class),
  PAGES_ASK_REST_ALONE(
      noClasses()
          .that()
          .resideInAPackage(Rooms.WEB)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Rooms.COMMAND_SIDE, Rooms.QUERY_SIDE, Rooms.SERVER, Rooms.ADAPTERS),
      org.chalet.web.offender.AsksTheQuerySide.class);

  private final ArchRule rule;
  private final Class<?>[] offenders;

  Fence(ArchRule rule, Class<?>... offenders) {
    this.rule = rule;
    this.offenders = offenders;
  }

  /** Matching nothing at all is a failure too. */
  ArchRule rule() {
    return rule.allowEmptyShould(false);
  }

  Class<?>[] offenders() {
    return offenders.clone();
  }

  private static DescribedPredicate<JavaClass> decide() {
    return DescribedPredicate.describe(
        "decide or evolve",
        type ->
            type.isAssignableTo(Rule.class)
                || type.getMethods().stream().anyMatch(Fence::isHandler));
  }

  private static boolean isHandler(JavaMethod method) {
    return method.isAnnotatedWith(CommandHandler.class)
        || method.isAnnotatedWith(EventSourcingHandler.class);
  }

  private static DescribedPredicate<JavaMethodCall> readsTheClock() {
    return DescribedPredicate.describe(
        "read the clock",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          String name = call.getName();
          boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
          return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system");
            default -> owner.startsWith("java.time.") && name.equals("now") && bare;
          };
        });
  }
}
