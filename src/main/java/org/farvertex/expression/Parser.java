package org.farvertex.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.input.Decimal;
import org.farvertex.input.Suggestion;
import org.farvertex.particle.Particle;

/** Reads a formula by recursive descent; length and depth are bounded, so no text can fill memory or stack. */
final class Parser {

    /** What has a meaning in every formula. */
    static final List<String> WORDS = Stream.concat(Stream.of("m", "width", "pi"),
        Arrays.stream(Function.values()).map(Function::word)).toList();

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private final List<String> variables;
    private int next;
    private int depth;

    Parser(String text, List<String> variables) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a formula has at most " + LONGEST + " characters, not " + text.length());
        }
        this.tokens = Token.of(text);
        this.variables = variables;
    }

    Node whole() {
        Node sum = sum();
        if (peek().kind() != Token.Kind.END) {
            throw peek().wrong("an operator (+ - * / ^) or the end of the formula must stand here");
        }
        return sum;
    }

    private Node sum() {
        Token begin = peek();
        if (++depth > DEEPEST) {
            throw begin.wrong("nested deeper than " + DEEPEST + " levels");
        }
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            char operator = take().text().charAt(0);
            left = folded(new Node.Binary(operator, left, product()));
        }
        depth--;
        return left;
    }

    private Node product() {
        Node left = signed();
        while (peek().is("*") || peek().is("/")) {
            Token operator = take();
            if (operator.is("*") && peek().is("*")) {
                throw peek().wrong("a power is written with ^");
            }
            left = folded(new Node.Binary(operator.text().charAt(0), left, signed()));
        }
        return left;
    }

    private Node signed() {
        boolean negative = false;
        while (peek().is("+") || peek().is("-")) {
            negative ^= take().is("-");
        }
        Node power = power();
        return negative ? folded(new Node.Negative(power)) : power;
    }

    private Node power() {
        Node base = operand();
        if (!peek().is("^")) {
            return base;
        }
        Token operator = take();
        if (++depth > DEEPEST) {
            throw operator.wrong("nested deeper than " + DEEPEST + " levels");
        }
        Node exponent = signed();
        depth--;
        return folded(new Node.Binary('^', base, exponent));
    }

    private Node operand() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Node.Constant(number(token));
            case NAME -> peek().is("(") ? call(token) : named(token);
            default -> inside(token);
        };
    }

    private Node inside(Token token) {
        if (!token.is("(")) {
            throw token.wrong("a number, a name or '(' must stand here");
        }
        Node inside = sum();
        close();
        return inside;
    }

    private Node named(Token token) {
        int index = variables.indexOf(token.text());
        if (index >= 0) {
            return new Node.Variable(index);
        }
        if (token.text().equals("pi")) {
            return new Node.Constant(Math.PI);
        }
        if (WORDS.contains(token.text())) {
            throw token.wrong("'(' must follow this function");
        }
        throw token.wrong("unknown name; " + Suggestion.describe(token.text(), known()));
    }

    private List<String> known() {
        return Stream.concat(variables.stream(), WORDS.stream()).toList();
    }

    private Node call(Token name) {
        take();
        if (name.text().equals("m")) {
            return new Node.Constant(ofParticle(Particle::mass));
        }
        if (name.text().equals("width")) {
            return new Node.Constant(ofParticle(Particle::width));
        }
        Function function = Function.byWord(name.text()).orElseThrow(() -> name.wrong(variables.contains(name.text())
            ? "is a variable; a product is written with *" : "unknown function; " + Suggestion.describe(name.text(), functions())));
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (peek().is(",") && take() != null);
        close();
        if (!function.takes(arguments.size())) {
            throw name.wrong("takes " + function.arguments() + ", not " + arguments.size());
        }
        return folded(new Node.Call(function, List.copyOf(arguments)));
    }

    private static List<String> functions() {
        return WORDS.stream().filter(word -> !word.equals("pi")).collect(Collectors.toList());
    }

    private double ofParticle(ToDoubleFunction<Particle> property) {
        Token sign = peek();
        boolean negative = sign.is("-");
        if (negative) {
            take();
        }
        Token digits = take();
        if (!digits.text().matches("[0-9]{1,10}") || Long.parseLong(digits.text()) > Integer.MAX_VALUE) {
            throw digits.wrong("must be the PDG number of a particle");
        }
        int pdgId = Integer.parseInt(digits.text());
        Particle particle = Particle.find(negative ? -pdgId : pdgId).orElseThrow(() -> digits.wrong("no known particle has this PDG number"));
        close();
        return property.applyAsDouble(particle);
    }

    private static double number(Token token) {
        try {
            return Decimal.parse(token.text());
        } catch (IllegalArgumentException e) {
            throw token.wrong(e.getMessage());
        }
    }

    /** A part without variables becomes its value. */
    private Node folded(Node node) {
        for (int i = 0; i < variables.size(); i++) {
            if (node.uses(i)) {
                return node;
            }
        }
        return new Node.Constant(node.at(new double[variables.size()]));
    }

    private void close() {
        if (!peek().is(")")) {
            throw peek().wrong("')' is missing");
        }
        take();
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
