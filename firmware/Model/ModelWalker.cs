namespace NanoCwmp.Model
{
    /// <summary>
    /// Walks the model below a path, node by node, in the order of registration and of instance numbers. It holds a place,
    /// not a list: a model of thousands of parameters takes no more memory than one of ten.
    /// </summary>
    public sealed class ModelWalker
    {
        private readonly ParameterRegistry _registry;
        private readonly PathResolver _resolver;
        private readonly TableRows _rows;
        private readonly ParameterAddress _current = new ParameterAddress();
        private int _top;
        private int _topDepth;
        private bool _isStarted;
        private bool _isNextLevel;

        /// <summary>Initializes a new instance of the <see cref="ModelWalker"/> class.</summary>
        /// <param name="registry">The closed registry.</param>
        /// <param name="resolver">The resolver of its paths.</param>
        /// <param name="rows">The rows of its tables.</param>
        public ModelWalker(ParameterRegistry registry, PathResolver resolver, TableRows rows)
        {
            _registry = registry;
            _resolver = resolver;
            _rows = rows;
        }

        /// <summary>Gets where the walk is. Valid after <see cref="Next"/> returned true, until it is called again.</summary>
        public ParameterAddress Current
        {
            get { return _current; }
        }

        /// <summary>Starts a walk.</summary>
        /// <param name="start">A parameter, an object, a table, a row, or the whole model.</param>
        /// <param name="nextLevel">
        /// Whether to visit the children alone, and not all that is below and the start itself (R220-R222).
        /// </param>
        public void Start(ParameterAddress start, bool nextLevel)
        {
            _current.Set(start);
            _top = start.Node;
            _topDepth = start.Depth;
            _isStarted = false;
            _isNextLevel = nextLevel;
        }

        /// <summary>Goes on to the next node.</summary>
        /// <returns>Whether there is one.</returns>
        public bool Next()
        {
            if (!_isStarted)
            {
                _isStarted = true;

                // Below "everything" stands the one root object, which is visited like a child.
                return _top == ParameterAddress.Everything ? EnterRoot() : !_isNextLevel || Descend();
            }

            return (!_isNextLevel && Descend()) || Advance();
        }

        /// <summary>Goes on to the next parameter, passing over objects, tables and rows.</summary>
        /// <returns>Whether there is one.</returns>
        public bool NextParameter()
        {
            while (Next())
            {
                if (_registry.IsParameter(_current.Node))
                {
                    return true;
                }
            }

            return false;
        }

        private bool EnterRoot()
        {
            _current.Node = _registry.Count > 0 ? 0 : ParameterAddress.Everything;
            return _registry.Count > 0;
        }

        private bool Descend()
        {
            int node = _current.Node;
            if (_registry.IsParameter(node))
            {
                return false;
            }

            if (_registry.IsTable(node) && !_resolver.IsRow(_current))
            {
                return EnterRowAfter(0);
            }

            int child = _registry.FirstChildOf(node);
            if (child == ParameterRegistry.None)
            {
                return false;
            }

            _current.Node = child;
            return true;
        }

        /// <summary>Goes to what follows the current node and all below it: a sibling, a further row, or one of those above.</summary>
        private bool Advance()
        {
            while (!IsTop())
            {
                int node = _current.Node;
                if (_registry.IsTable(node) && _resolver.IsRow(_current))
                {
                    int row = _current.Instances[--_current.Depth];
                    if (EnterRowAfter(row))
                    {
                        return true;
                    }

                    // No further row: the current node is the table again, whose siblings follow.
                    continue;
                }

                int sibling = _registry.NextSiblingOf(node);
                if (sibling != ParameterRegistry.None)
                {
                    _current.Node = sibling;
                    return true;
                }

                _current.Node = _registry.ParentOf(node);
            }

            return false;
        }

        private bool EnterRowAfter(int row)
        {
            int node = _current.Node;
            int next = _rows.Next(node, _current, row);
            if (next == 0)
            {
                return false;
            }

            _current.Instances[_current.Depth++] = next;
            return true;
        }

        private bool IsTop()
        {
            return _current.Node == _top && _current.Depth == _topDepth;
        }
    }
}
