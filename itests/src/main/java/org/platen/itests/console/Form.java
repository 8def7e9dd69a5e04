package org.platen.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Fields and buttons of one part of a page, by the names that people read. */
public final class Form {
    private final Page page;
    private final Locator part;

    Form(Page page, Locator part) {
        this.page = page;
        this.part = part;
    }

    /** Text, a number or a date. */
    public Form type(String field, String text) {
        field(field).fill(text);
        return this;
    }

    /** One of the choices that a field offers. */
    public Form choose(String field, String choice) {
        field(field).click();
        option("^" + quoted(choice) + "$").click();
        return this;
    }

    /** Types, and takes the first offer in which that stands. */
    public Form find(String field, String text) {
        field(field).click();
        field(field).fill(text);
        option(quoted(text)).click();
        return this;
    }

    /** Types one of several values. */
    public Form add(String field, String text) {
        field(field).fill(text);
        field(field).press("Enter");
        return this;
    }

    /** A switch, a check box or one of several ways, by the words beside it. */
    public Form tick(String words) {
        // Its input may lie over the words.
        part.getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click(new Locator.ClickOptions().setForce(true));
        return this;
    }

    public Form press(String name) {
        // The cross in the corner of a dialog has a name too.
        button(name).last().click();
        return this;
    }

    public Locator button(String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** This text stands in it. */
    public Form reads(String text) {
        assertThat(part).containsText(text);
        return this;
    }

    /** It was a dialog, and its work is done. */
    public void gone() {
        assertThat(part).hasCount(0);
    }

    public Locator field(String name) {
        // The star of a field that must be filled is part of its label.
        return part.getByLabel(pattern("^" + quoted(name) + "( \\*)?$"))
                .and(page.locator("input, textarea"))
                .first();
    }

    private Locator option(String text) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(pattern(text)))
                .first();
    }

    static Pattern pattern(String expression) {
        return Pattern.compile(expression);
    }

    /** The browser matches as JavaScript does, which does not know \Q. */
    static String quoted(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
