package org.farvertex.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Spark as its distribution lays it out, of the jars that Maven brought; processes of it on loopback. All that were started end with it.
 *
 * @param home    its folder
 * @param started processes
 */
record SparkInstallation(Path home, List<Process> started) implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Lays it out below a folder. */
    static SparkInstallation in(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String jar : Files.readString(Path.of("target/spark/classpath.txt")).strip().split(":", -1)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        return new SparkInstallation(folder.resolve("spark"), new ArrayList<>());
    }

    /** Starts a class of it with the options of Java that Spark itself asks for, as its script spark-class does. */
    Process start(Path said, String... words) throws IOException, InterruptedException {
        Process launcher = of(List.of(JAVA, "-cp", home + "/jars/*", "org.apache.spark.launcher.Main"), words).start();
        String command = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (launcher.waitFor() != 0) {
            throw new IOException("Spark's launcher: " + new String(launcher.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        Process process = of(List.of(command.substring(command.indexOf("\0\n") + 2).split("\0"))).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        started.add(process);
        return process;
    }

    private ProcessBuilder of(List<String> command, String... words) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(words)).toList()).directory(home.getParent().toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("DISPLAY");
        return builder;
    }

    /** Starts a Master; its address. */
    String master() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path said = home.resolve("master.txt");
        Process master = start(said, "org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", String.valueOf(port), "--webui-port", "0");
        await(master, said, () -> says(said, "New state: ALIVE"));
        return "spark://" + LOOPBACK + ":" + port;
    }

    /** Starts a Worker of one core. */
    Process worker(String master, int number) throws IOException, InterruptedException {
        Path said = home.resolve("worker-" + number + ".txt");
        Process worker = start(said, "org.apache.spark.deploy.worker.Worker", "--host", LOOPBACK, "--port", "0", "--webui-port", "0", "--cores", "1", "--memory", "1g",
            "--work-dir", home.resolve("work-" + number).toString(), master);
        await(worker, said, () -> says(said, "Successfully registered with master"));
        return worker;
    }

    static boolean says(Path file, String words) {
        try {
            return Files.exists(file) && Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for something while a process is alive; fails with what it said if it ends before, or after two minutes. */
    static void await(Process process, Path said, BooleanSupplier something) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!something.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError((process.isAlive() ? "waited too long: " : "has ended: ") + Files.readString(said));
            }
            Thread.sleep(10);
        }
    }

    /** A machine that goes: its Worker and the executors that it started. */
    static void lose(Process worker) throws InterruptedException {
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly().waitFor();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : started) {
            lose(process);
        }
        // links go before whoever tidies up asks what is behind them
        for (File jar : home.resolve("jars").toFile().listFiles()) {
            Files.delete(jar.toPath());
        }
    }
}
