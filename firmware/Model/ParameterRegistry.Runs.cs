using System;
using NanoCwmp.Core;

namespace NanoCwmp.Model
{
    // The tree. Nodes that were registered one after the other, in the same object of the tree and by the same object of the
    // firmware, are a run: an object or a table with the parameters behind it, or, where others came between, more of the
    // parameters of one. A run holds what its nodes have in common, so that a node pays a byte for its place in the tree.
    public sealed partial class ParameterRegistry
    {
        // The run of the root object is nobody's child.
        private const byte NoRun = 0;

        private byte[] _run = new byte[InitialNodes];

        private int _runCount;
        private short[] _runStart = new short[16];

        // The object or table around the run; if the run begins with one itself, that in which this one is.
        private short[] _runParent = new short[16];
        private byte[] _runOwner = new byte[16];

        // Behind an object's parameters come, in the order of registration, the runs of its objects and tables and those with
        // further parameters: the first of them, and of each the next one.
        private byte[] _runChild = new byte[16];
        private byte[] _runNext = new byte[16];
        private byte[] _runLast = new byte[16];

        // The hash of the path of the object or table to which the parameters belong.
        private int[] _runHash = new int[16];

        /// <summary>Gets the object or table that a node is in.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The node above, or <see cref="None"/> for the root.</returns>
        public int ParentOf(int node)
        {
            int run = _run[node];
            int start = _runStart[run];
            return node == start || _flags[start] < ObjectBits ? _runParent[run] : start;
        }

        /// <summary>Gets the first node in an object or in the rows of a table.</summary>
        /// <param name="node">The object or table.</param>
        /// <returns>The first child, or <see cref="None"/>.</returns>
        public int FirstChildOf(int node)
        {
            int run = _run[node];
            return node + 1 < _count && _run[node + 1] == run ? node + 1 : StartOf(_runChild[run]);
        }

        /// <summary>Gets the node after this one under the same parent.</summary>
        /// <param name="node">The node.</param>
        /// <returns>The next sibling, or <see cref="None"/>.</returns>
        public int NextSiblingOf(int node)
        {
            int run = _run[node];
            if (_flags[node] >= ObjectBits)
            {
                return StartOf(_runNext[run]);
            }

            return node + 1 < _count && _run[node + 1] == run ? node + 1
                : StartOf(_flags[_runStart[run]] < ObjectBits ? _runNext[run] : _runChild[run]);
        }

        /// <summary>Finds a child by its name.</summary>
        /// <param name="parent">The object or table, or <see cref="None"/> for the root.</param>
        /// <param name="path">Holds the name.</param>
        /// <param name="offset">Where the name begins.</param>
        /// <param name="count">How many bytes it has.</param>
        /// <returns>The child, or <see cref="None"/>.</returns>
        public int FindChild(int parent, byte[] path, int offset, int count)
        {
            int node = parent != None ? FirstChildOf(parent) : _count > 0 ? 0 : None;
            int stem = StemLength(path, offset, count);
            while (node != None)
            {
                int at = _name[node];
                int length = _names[at];
                if ((length == count || length == stem) && IsName(at, path, offset, length) && IsCount(node) == (length != count))
                {
                    return node;
                }

                // Within a run without a call.
                node = _flags[node] < ObjectBits && node + 1 < _count && _run[node + 1] == _run[node]
                    ? node + 1
                    : NextSiblingOf(node);
            }

            return None;
        }

        /// <summary>
        /// Gets a hash of a node's path, by which its value is found in the log. It depends on the path alone, so it stays
        /// the same in every version of the firmware; registration refuses two paths of one hash.
        /// </summary>
        /// <param name="node">The node.</param>
        /// <returns>The hash.</returns>
        public int HashOf(int node)
        {
            int hash = _runHash[_run[node]];
            if (_flags[node] >= ObjectBits)
            {
                return hash;
            }

            int at = _name[node];
            return IsCount(node)
                ? Fnv1a.Add(Fnv1a.AddPart(hash, _names, at + 1, _names[at]), _names, 1, _names[0])
                : Fnv1a.Add(hash, _names, at + 1, _names[at]);
        }

        /// <summary>Finds the node of a hash.</summary>
        /// <param name="hash">The hash.</param>
        /// <returns>The node, or <see cref="None"/>.</returns>
        public int FindHash(int hash)
        {
            int node = Array.IndexOf(_hashEnd, (byte)hash, 0, _count);
            while (node >= 0 && HashOf(node) != hash)
            {
                node = Array.IndexOf(_hashEnd, (byte)hash, node + 1, _count - node - 1);
            }

            return node < 0 ? None : node;
        }

        private int StartOf(byte run)
        {
            return run == NoRun ? None : _runStart[run];
        }

        /// <summary>Gives a new node its place in the tree.</summary>
        private void AddToRun(int node, int parent, int hash)
        {
            bool isObject = _flags[node] >= ObjectBits;
            int run = _runCount - 1;
            if (isObject || ParentOfNext(run) != parent || _runOwner[run] != _currentOwner)
            {
                run = AddRun(node, parent, isObject ? hash : HashOf(parent));
            }

            _run[node] = (byte)run;
        }

        /// <returns>The object or table of a parameter that would be added to a run.</returns>
        private int ParentOfNext(int run)
        {
            int start = _runStart[run];
            return _flags[start] >= ObjectBits ? start : _runParent[run];
        }

        private int AddRun(int node, int parent, int hash)
        {
            if (_runCount > byte.MaxValue)
            {
                throw new InvalidOperationException("too many objects and tables");
            }

            if (_runCount == _runStart.Length)
            {
                GrowRuns(_runCount * 2);
            }

            byte run = (byte)_runCount++;
            _runStart[run] = (short)node;
            _runParent[run] = (short)parent;
            _runOwner[run] = (byte)_currentOwner;
            _runHash[run] = hash;
            if (parent != None)
            {
                int around = _run[parent];
                if (_runChild[around] == NoRun)
                {
                    _runChild[around] = run;
                }
                else
                {
                    _runNext[_runLast[around]] = run;
                }

                _runLast[around] = run;
            }

            return run;
        }

        private void GrowRuns(int size)
        {
            _runStart = Resize(_runStart, _runCount, size);
            _runParent = Resize(_runParent, _runCount, size);
            _runOwner = Resize(_runOwner, _runCount, size);
            _runChild = Resize(_runChild, _runCount, size);
            _runNext = Resize(_runNext, _runCount, size);
            _runLast = Resize(_runLast, _runCount, size);
            _runHash = Resize(_runHash, _runCount, size);
        }
    }
}
