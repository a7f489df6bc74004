package org.chalet.server.fence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FencesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("org.chalet");

  @ParameterizedTest
  @EnumSource
  void stands(Fence fence) {
    fence.rule().check(MAIN);
  }

  @ParameterizedTest
  @EnumSource
  void bites(Fence fence) {
    JavaClasses offenders = new ClassFileImporter().importClasses(fence.offenders());
    assertThatThrownBy(() -> fence.rule().check(offenders)).isInstanceOf(AssertionError.class);
  }
}
