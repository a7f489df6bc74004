package org.chalet.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.RefusedToStart;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Where the server listens and whom it believes about who asks. */
@Configuration(proxyBeanMethods = false)
public class Listening {
  /** More than the header lines of a request have room for; people may speak many languages. */
  private static final int MOST_LANGUAGES = 10_000;

  @Bean
  PublicAddress publicAddress(ChaletSettings settings, Environment environment) {
    boolean tls = environment.containsProperty("server.ssl.bundle");
    return new PublicAddress(settings.publicUrl(), settings.bind(), tls);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(ChaletSettings settings) {
    return factory -> {
      factory.setPort(settings.port());
      factory.setAddress(addressOf(settings.bind()));
      if (!settings.trustedProxies().isEmpty()) {
        factory.addEngineValves(forwardedHeaders(settings));
      }
      factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
      factory.addContextCustomizers(context ->
          ((StandardHost) context.getParent())
              .setErrorReportValveClass(ContainerErrors.class.getName()));
    };
  }

  @Bean
  PortListener portListener(PublicAddress address) {
    return new PortListener(address);
  }

  static final class PortListener {
    private final PublicAddress address;

    PortListener(PublicAddress address) {
      this.address = address;
    }

    @EventListener
    void on(ServletWebServerInitializedEvent started) {
      address.listensOn(started.getWebServer().getPort());
    }
  }

  private static RemoteIpValve forwardedHeaders(ChaletSettings settings) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(TrustedProxies.cidr(settings.trustedProxies()));
    return valve;
  }

  private static InetAddress addressOf(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw new RefusedToStart("cannot listen on " + bind + ": no such address", e);
    }
  }
}
