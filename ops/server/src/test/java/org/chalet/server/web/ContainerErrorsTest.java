package org.chalet.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerErrorsTest {
  private static final int PATIENCE = 60_000;

  private final Tomcat tomcat = new Tomcat();

  @BeforeEach
  void start(@TempDir Path base) throws LifecycleException {
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    ((StandardHost) tomcat.getHost()).setErrorReportValveClass(ContainerErrors.class.getName());
    tomcat.addContext("", null);
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private String asked(String path) throws IOException {
    return answered("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  private String answered(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dav/a%2fb.ics", "/api/a%00b", "/a%5cb", "/%zz"})
  void what_the_container_refuses_is_a_problem_like_all_others(String path) throws IOException {
    assertThat(asked(path))
        .startsWith("HTTP/1.1 400")
        .contains(
            "Chalet-Error: malformed",
            "Content-Type: application/problem+json",
            "{\"type\":\"urn:chalet:error:malformed\",\"title\":\"malformed\",\"status\":400,")
        .doesNotContain("Tomcat", "<html", "Apache");
  }

  @Test
  void what_the_container_does_not_find_is_not_found() throws IOException {
    assertThat(asked("/nothing"))
        .startsWith("HTTP/1.1 404")
        .contains("urn:chalet:error:not-found")
        .doesNotContain("Tomcat", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/9.9", "GET / HTTP/1.1\r\nTransfer-Encoding: gzip"})
  void nobody_calls_the_server_broken_who_speaks_what_it_does_not(String request)
      throws IOException {
    assertThat(answered(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .contains("urn:chalet:error:malformed")
        .doesNotContain("internal");
  }
}
