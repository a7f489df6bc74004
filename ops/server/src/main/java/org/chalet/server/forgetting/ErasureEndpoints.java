package org.chalet.server.forgetting;

import java.time.Instant;
import java.util.List;
import org.chalet.command.erasure.certificate.Certificates;
import org.chalet.command.erasure.certificate.ErasureCertificate;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Erasures and their certificates, for the operator. */
@RestController
@RequestMapping("/ops/erasures")
public class ErasureEndpoints {
  private static final int MOST = 1000;

  private final Certificates certificates;

  public ErasureEndpoints(Certificates certificates) {
    this.certificates = certificates;
  }

  /** An erasure that is complete. */
  public record Erasure(
      String account, @Nullable Instant asked, Instant erased, Instant completed) {
    static Erasure of(ErasureCertificate certificate) {
      return new Erasure(
          certificate.account(),
          certificate.asked(),
          certificate.erased(),
          certificate.completed());
    }
  }

  /**
   * Erasures by account.
   *
   * @param next pass it as {@code after} for those that follow; null at the end
   */
  public record Erasures(List<Erasure> erasures, @Nullable String next) {}

  @GetMapping
  Erasures list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Erasure> found =
        certificates.after(after, most + 1).stream()
            .map(issued -> Erasure.of(issued.certificate()))
            .toList();
    return found.size() <= most
        ? new Erasures(found, null)
        : new Erasures(found.subList(0, most), found.get(most - 1).account());
  }

  @GetMapping("/{account}/certificate")
  Certificates.Issued certificate(@PathVariable String account) {
    AccountId erased =
        account.startsWith("account:") ? new AccountId(account) : AccountId.ofLocal(account);
    return certificates
        .of(erased)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "no such account was erased"));
  }
}
