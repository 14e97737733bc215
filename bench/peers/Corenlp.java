import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonString;

/** Answers each line of JSON with a text by a line of what CoreNLP took to attribute its quotations: {seconds, cpu}. */
final class Corenlp {
  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
  }

  public static void main(String[] threads) throws Exception {
    Properties asked = new Properties();
    asked.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    asked.setProperty("threads", threads[0]);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(asked);
    System.out.println("{}");
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String text = ((JsonString) Json.createReader(new StringReader(line)).readValue()).getString();
      double before = cpu();
      long began = System.nanoTime();
      pipeline.annotate(new Annotation(text));
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.println("{\"seconds\":" + seconds + ",\"cpu\":" + (cpu() - before) + "}");
    }
  }
}
