package io.lintel.domain.registry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintel.domain.shared.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each contract of a registry port starts from. A proof says how its store is opened and how
 * it dies, and nothing else.
 */
public abstract class RegistryContract<P> implements RegistryRules {

  private final Class<P> port;
  private final Function<Registry, P> of;
  private final Set<String> asksNobody;
  private Registry opened;

  protected RegistryContract(Class<P> port, Function<Registry, P> of) {
    this(port, of, Set.of());
  }

  /**
   * @param asksNobody methods that need no server, so that none of them can say that it is away
   */
  protected RegistryContract(Class<P> port, Function<Registry, P> of, Set<String> asksNobody) {
    this.port = port;
    this.of = of;
    this.asksNobody = asksNobody;
  }

  /** Opens an empty store. */
  protected abstract Registry registry();

  /**
   * A store that was open and whose server is dead now, or that was closed; its connections fail.
   */
  protected abstract Registry unreachable();

  @BeforeEach
  final void open() {
    opened = registry();
  }

  @AfterEach
  final void close() {
    opened.close();
  }

  @Override
  public final Registry store() {
    return opened;
  }

  @TestFactory
  final Stream<DynamicTest> saysThatItIsUnavailableAndNeverAnswersEmpty() {
    return Arrays.stream(port.getMethods())
        .filter(method -> !asksNobody.contains(method.getName()))
        .map(method ->
            DynamicTest.dynamicTest(
                method.toGenericString(), () -> answersStoreUnavailable(method)));
  }

  private void answersStoreUnavailable(Method method) {
    try (var dead = unreachable()) {
      assertThatThrownBy(() -> call(of.apply(dead), method)).isInstanceOf(StoreUnavailable.class);
    }
  }

  private static void call(Object target, Method method) throws Throwable {
    var arguments = SampleArguments.of(method);
    try {
      method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
