package org.farvertex;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** Nothing written or read depends on the language of the system, whose digits, commas and small letters may be others. */
@AnalyzeClasses(packages = "org.farvertex", importOptions = ImportOption.DoNotIncludeTests.class)
class LocaleTest {

    private static final String ASKS_THE_SYSTEM =
        "format|formatted|printf|toLowerCase|toUpperCase|getInstance|getNumberInstance|getIntegerInstance|getPercentInstance";

    @ArchTest
    static final ArchRule everyTextNamesItsLanguage = noClasses().should().callMethodWhere(
        target(nameMatching(ASKS_THE_SYSTEM)).and(ofJavaTexts()).and(withoutLocale()));

    private static DescribedPredicate<JavaCall<?>> ofJavaTexts() {
        return DescribedPredicate.describe("of Java's texts and formats", call -> {
            String owner = call.getTargetOwner().getName();
            return owner.equals("java.lang.String") || owner.startsWith("java.text.") || owner.startsWith("java.io.Print");
        });
    }

    private static DescribedPredicate<JavaCall<?>> withoutLocale() {
        return DescribedPredicate.describe("without a locale", call -> call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class)));
    }
}
