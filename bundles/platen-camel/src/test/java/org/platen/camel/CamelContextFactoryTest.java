package org.platen.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class CamelContextFactoryTest {
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    @Test
    void a_timer_goes_through_direct_and_seda() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:tick?delay=0&repeatCount=1")
                        .setBody(constant("tick"))
                        .to("direct:in");
                from("direct:in").to("seda:out");
                from("seda:out")
                        .process(exchange -> arrived.add(exchange.getIn().getBody(String.class)));
            }
        };

        try (CamelContext context = CamelContextFactory.start("test", routes)) {
            assertThat(arrived.poll(10, TimeUnit.SECONDS)).isEqualTo("tick");
            assertThat(context.getName()).isEqualTo("test");
        }
    }

    @Test
    void a_failing_step_is_retried_and_then_goes_to_the_dead_letters() throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(
                        deadLetterChannel("direct:dead").maximumRedeliveries(2).redeliveryDelay(1));
                from("direct:in").process(exchange -> {
                    arrived.add("try");
                    throw new IllegalStateException("no");
                });
                from("direct:dead").process(exchange -> arrived.add("dead"));
            }
        };

        try (CamelContext context = CamelContextFactory.start("test", routes)) {
            context.createProducerTemplate().sendBody("direct:in", "x");

            assertThat(arrived).containsExactly("try", "try", "try", "dead");
        }
    }

    @Test
    void a_wrong_route_is_refused() {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("nosuch:thing");
            }
        };

        assertThatThrownBy(() -> CamelContextFactory.start("test", routes))
                .isInstanceOf(FailedToCreateRouteException.class);
    }

    @Test
    void the_class_loader_of_the_caller_stays_as_it_was() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        CamelContextFactory.create("test");

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
